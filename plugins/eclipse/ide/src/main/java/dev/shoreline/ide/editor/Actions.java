package dev.shoreline.ide.editor;

import java.util.function.Consumer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;

/** Actions for menus and tool bars, made of a label and what they do. */
public final class Actions {
  private Actions() {}

  /** An action that does something. */
  public static IAction of(String label, Runnable work) {
    return new Action(label) {
      @Override
      public void run() {
        work.run();
      }
    };
  }

  /** The same with a tip. */
  public static IAction of(String label, String tip, Runnable work) {
    IAction action = of(label, work);
    action.setToolTipText(tip);
    return action;
  }

  /** An action that is on or off. */
  public static IAction toggle(String label, String tip, Consumer<Boolean> work) {
    Action action =
        new Action(label, IAction.AS_CHECK_BOX) {
          @Override
          public void run() {
            work.accept(isChecked());
          }
        };
    action.setToolTipText(tip);
    return action;
  }
}
