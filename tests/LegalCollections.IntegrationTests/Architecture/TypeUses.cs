using System.Reflection;
using System.Reflection.Emit;

namespace LegalCollections.IntegrationTests.Architecture;

/// <summary>Reads out of compiled code which types a type uses, so that no spelling of a name can hide a dependency.</summary>
public static class TypeUses
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Types in signatures, fields, attributes and method bodies of <paramref name="type"/>; generic arguments taken apart.</summary>
    public static IEnumerable<Type> Of(Type type) => All(type).SelectMany(TakeApart).Distinct();

    /// <summary>The types of all fields, properties, parameters, results and local variables that <paramref name="type"/> declares.</summary>
    public static IEnumerable<Type> OfStorage(Type type) =>
        type.GetFields(Own).Select(field => field.FieldType).Concat(Methods(type).SelectMany(OfSignature)).SelectMany(TakeApart);

    private static IEnumerable<Type> All(Type type) =>
        new[] { type.BaseType }.OfType<Type>()
            .Concat(type.GetInterfaces())
            .Concat(type.GetCustomAttributesData().Select(attribute => attribute.AttributeType))
            .Concat(type.GetFields(Own).Select(field => field.FieldType))
            .Concat(Methods(type).SelectMany(method => OfSignature(method).Concat(OfBody(method))));

    private static IEnumerable<MethodBase> Methods(Type type) => type.GetMethods(Own).Concat<MethodBase>(type.GetConstructors(Own));

    private static IEnumerable<Type> OfSignature(MethodBase method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType)
            .Append(method is MethodInfo { ReturnType: var result } ? result : typeof(void))
            .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []);

    private static IEnumerable<Type> OfBody(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var isLong = code[at] == 0xFE;
            var opCode = OpCodesByValue[isLong ? (short)(0xFE00 | code[at + 1]) : code[at]];
            at += isLong ? 2 : 1;
            if (opCode.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments)!;
                yield return member as Type ?? member.DeclaringType!;
                foreach (var argument in member is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : [])
                {
                    yield return argument;
                }
            }

            at += SizeOfOperand(opCode.OperandType, code, at);
        }
    }

    private static int SizeOfOperand(OperandType type, byte[] code, int at) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
        _ => 4,
    };

    private static IEnumerable<Type> TakeApart(Type type)
    {
        var bare = type;
        while (bare.HasElementType)
        {
            bare = bare.GetElementType()!;
        }

        return bare.IsGenericType ? bare.GetGenericArguments().SelectMany(TakeApart).Append(bare.GetGenericTypeDefinition()) : [bare];
    }
}
