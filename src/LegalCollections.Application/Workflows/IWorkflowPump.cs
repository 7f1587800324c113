using LegalCollections.Application.Common;

namespace LegalCollections.Application.Workflows;

/// <summary>Delivers signals and due steps to the workflows; also asked directly, right after a page has raised a signal.</summary>
public interface IWorkflowPump : IPump;
