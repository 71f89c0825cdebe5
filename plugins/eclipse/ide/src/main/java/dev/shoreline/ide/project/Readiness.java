package dev.shoreline.ide.project;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * Reads, as soon as anything of the plug-in is used, the classes of the platform that an editor
 * needs, in the background: the display's thread would otherwise read them when the first editor is
 * opened, and stand still meanwhile.
 */
public final class Readiness implements BundleActivator {
  /** Where the classes of text editors are, with those that open when one of ours is used. */
  private static final List<String> BUNDLES =
      List.of(
          "org.eclipse.jface.text",
          "org.eclipse.ui.workbench.texteditor",
          "org.eclipse.ui.editors",
          "org.eclipse.ltk.core.refactoring",
          "org.eclipse.ltk.ui.refactoring",
          "dev.shoreline.ide");

  private static final String ENDING = ".class";

  private final Job job =
      Job.createSystem(
          "Shoreline: getting ready",
          (ICoreRunnable)
              monitor -> {
                for (String name : BUNDLES) {
                  Bundle bundle = Platform.getBundle(name);
                  if (bundle != null) {
                    read(bundle, monitor);
                  }
                }
              });

  @Override
  public void start(BundleContext context) {
    job.setPriority(Job.LONG);
    job.schedule();
  }

  @Override
  public void stop(BundleContext context) {
    job.cancel();
  }

  private static void read(Bundle bundle, IProgressMonitor monitor) {
    try {
      bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
    } catch (BundleException e) {
      return; // whoever needs it will say so
    }
    Enumeration<URL> entries = bundle.findEntries("/", "*" + ENDING, true);
    List<URL> classes = entries == null ? List.of() : Collections.list(entries);
    for (URL entry : classes) {
      if (monitor.isCanceled()) {
        throw new OperationCanceledException();
      }
      String path = entry.getPath().substring(1);
      monitor.worked(
          link(bundle, path.substring(0, path.length() - ENDING.length()).replace('/', '.')));
    }
  }

  /**
   * Reads and verifies a class; its static parts run when it is used, on the thread that does.
   *
   * @return the number of its methods, for which it has to be verified
   */
  private static int link(Bundle bundle, String name) {
    try {
      return bundle.loadClass(name).getDeclaredMethods().length;
    } catch (ClassNotFoundException | LinkageError e) {
      return 0; // it is for a platform with more bundles than this one
    }
  }
}
