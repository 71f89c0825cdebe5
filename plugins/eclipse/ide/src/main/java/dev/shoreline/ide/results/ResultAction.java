package dev.shoreline.ide.results;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;

/** Actions made of a label and what they do. */
final class ResultAction {
  private ResultAction() {}

  static IAction of(String label, Runnable work) {
    return new Action(label) {
      @Override
      public void run() {
        work.run();
      }
    };
  }
}
