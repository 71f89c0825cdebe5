package dev.shoreline.ide.editor;

import dev.shoreline.netlist.diagnostic.DiagnosticCode;
import dev.shoreline.netlist.diagnostic.Explanation;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.PlatformUI;

/** Spells diagnostics out. */
final class Explanations {
  private Explanations() {}

  static void show(DiagnosticCode code) {
    Explanation explanation = code.explanation();
    String example =
        explanation.example().isBlank() ? "" : "\n\nFor example:\n" + explanation.example();
    MessageDialog.openInformation(
        PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(),
        code.id() + ": " + code.title(),
        explanation.text() + example + "\n\nWhat to do: " + explanation.remedy());
  }
}
