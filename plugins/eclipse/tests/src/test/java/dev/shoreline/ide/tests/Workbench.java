package dev.shoreline.ide.tests;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/** Hands and eyes in a running workbench. Everything runs on the display's thread. */
final class Workbench {
  /** How long something may take, seconds. */
  private static final int WAIT = Integer.getInteger("shoreline.wait", 60);

  private Workbench() {}

  static Display display() {
    return Display.getDefault();
  }

  static IWorkbenchPage page() {
    return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  }

  static Shell window() {
    return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
  }

  /** Takes the welcome page away. */
  static void hideWelcome() {
    if (page().findView("org.eclipse.ui.internal.introview") != null) {
      page().hideView(page().findView("org.eclipse.ui.internal.introview"));
    }
  }

  /** Makes the window fill the screen. */
  static void fillScreen() {
    Rectangle screen = display().getBounds();
    window().setBounds(0, 0, screen.width, screen.height);
    window().forceActive();
    settle();
  }

  /** Lets the workbench work until something holds. */
  static void until(String what, BooleanSupplier holds) {
    until(what, Duration.ofSeconds(WAIT), holds);
  }

  static void until(String what, Duration limit, BooleanSupplier holds) {
    long end = System.nanoTime() + limit.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        shot("failed-" + what.replace(' ', '-'));
        throw new AssertionError("waited in vain for: " + what + "; open windows: " + shells());
      }
      step();
    }
  }

  private static void step() {
    Dispatches.begin();
    boolean worked = display().readAndDispatch();
    Dispatches.idle();
    if (!worked) {
      pause(2);
    }
  }

  private static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the workbench come to rest: builds done, nothing waiting. */
  static void settle() {
    pump(150);
    until(
        "builds to end",
        () ->
            Job.getJobManager().find(ResourcesPlugin.FAMILY_AUTO_BUILD).length == 0
                && Job.getJobManager().find(ResourcesPlugin.FAMILY_MANUAL_BUILD).length == 0);
    pump(150);
  }

  static void pump(int milliseconds) {
    long end = System.nanoTime() + milliseconds * 1_000_000L;
    while (System.nanoTime() < end) {
      step();
    }
  }

  /** Keeps a picture of the screen. */
  static void shot(String name) {
    pump(60);
    Rectangle bounds = display().getBounds();
    Image image = new Image(display(), bounds.width, bounds.height);
    GC gc = new GC(display());
    gc.copyArea(image, 0, 0);
    gc.dispose();
    ImageLoader loader = new ImageLoader();
    loader.data = new ImageData[] {image.getImageData()};
    File folder = new File(System.getProperty("shoreline.screenshots", "screenshots"));
    folder.mkdirs();
    loader.save(new File(folder, name + ".png").getPath(), SWT.IMAGE_PNG);
    image.dispose();
  }

  /** Types a text with real key events. */
  static void type(String text) {
    for (char c : text.toCharArray()) {
      boolean shift = Character.isUpperCase(c);
      key(shift ? SWT.SHIFT : 0, c);
    }
  }

  /** Presses a key with modifiers. */
  static void key(int modifiers, int key) {
    int[] held = {SWT.CTRL, SWT.SHIFT, SWT.ALT};
    for (int modifier : held) {
      if ((modifiers & modifier) != 0) {
        post(SWT.KeyDown, modifier, true);
      }
    }
    boolean code = (key & SWT.KEYCODE_BIT) != 0 || key == SWT.CR;
    post(SWT.KeyDown, key, code);
    post(SWT.KeyUp, key, code);
    for (int i = held.length - 1; i >= 0; i--) {
      if ((modifiers & held[i]) != 0) {
        post(SWT.KeyUp, held[i], true);
      }
    }
    pump(8);
  }

  private static void post(int type, int key, boolean code) {
    Event event = new Event();
    event.type = type;
    if (code) {
      event.keyCode = key;
    } else {
      event.character = (char) key;
    }
    display().post(event);
  }

  static List<String> shells() {
    List<String> names = new ArrayList<>();
    for (Shell shell : display().getShells()) {
      if (!shell.isDisposed() && shell.isVisible()) {
        names.add(shell.getText());
      }
    }
    return names;
  }

  /** The window with a title that starts so. */
  static Shell shell(String title) {
    until("window " + title, () -> find(title) != null);
    Shell shell = find(title);
    shell.forceActive();
    return shell;
  }

  /** Does something in a dialog that blocks its opener, as soon as it is there. */
  static void whenOpen(String title, Consumer<Shell> work) {
    display()
        .timerExec(
            200,
            () -> {
              Shell shell = find(title);
              if (shell == null) {
                whenOpen(title, work);
              } else {
                work.accept(shell);
              }
            });
  }

  static Shell find(String title) {
    for (Shell shell : display().getShells()) {
      if (!shell.isDisposed() && shell.isVisible() && shell.getText().startsWith(title)) {
        return shell;
      }
    }
    return null;
  }

  /** The first control of a type, in depth-first order, that fits. */
  static <T extends Control> T control(Composite parent, Class<T> type, Predicate<T> fits) {
    for (Control child : parent.getChildren()) {
      if (type.isInstance(child) && child.isVisible() && fits.test(type.cast(child))) {
        return type.cast(child);
      }
      if (child instanceof Composite composite) {
        T found = control(composite, type, fits);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Presses a button once it can be pressed. */
  static void press(Shell shell, String label) {
    until(
        "button " + label,
        () -> {
          Button button = button(shell, label);
          return button != null && button.isEnabled();
        });
    button(shell, label).notifyListeners(SWT.Selection, new Event());
  }

  private static Button button(Shell shell, String label) {
    return control(
        shell,
        Button.class,
        b ->
            b.getText()
                .replace("&", "")
                .replace(" ", "")
                .toLowerCase(Locale.ROOT)
                .startsWith(label.replace(" ", "").toLowerCase(Locale.ROOT)));
  }
}
