namespace LegalCollections.UnitTests.Documents;

/// <summary>Mutilates a file the way transport and malice do: bytes changed, cut out, doubled, cut off, numbers made huge.</summary>
internal static class Mutation
{
    public static byte[] Of(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var times = random.Next(1, 8); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 64), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1 when bytes.Count > 100:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3 when random.Next(10) == 0 && at > 100:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    var digit = bytes.FindIndex(at, b => b is >= (byte)'0' and <= (byte)'9');
                    if (digit >= 0)
                    {
                        bytes.InsertRange(digit, "99999999"u8.ToArray().Take(random.Next(1, 9)));
                    }

                    break;
            }
        }

        return [.. bytes];
    }
}
