package dev.shoreline.ide.run;

import dev.shoreline.flow.measure.LinkBudget;
import dev.shoreline.flow.measure.LinkBudgets;
import dev.shoreline.flow.report.Report;
import dev.shoreline.flow.run.DesignFlow;
import dev.shoreline.flow.run.DesignRun;
import dev.shoreline.flow.run.FileKind;
import dev.shoreline.flow.run.RuleHistory;
import dev.shoreline.flow.run.RunConfiguration;
import dev.shoreline.flow.run.RunObserver;
import dev.shoreline.flow.run.RunThread;
import dev.shoreline.flow.scene.SceneSlab;
import dev.shoreline.ide.workspace.Designs;
import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.Library;
import dev.shoreline.ide.workspace.Settings;
import dev.shoreline.ide.workspace.WorkspaceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobManager;
import org.eclipse.core.runtime.jobs.Job;
import org.jspecify.annotations.Nullable;

/**
 * Takes a design, as its editor has it, through the flow. A newer run of a design ends the older
 * one.
 */
public final class CheckJob extends Job {
  /** The family of all runs. */
  public static final Object FAMILY = CheckJob.class;

  private static final long GLANCE = 40;

  /** How long a user who edits pauses before the design is checked, milliseconds. */
  private static final int PAUSE = 300;

  /** So many designs are followed through their versions; the layouts of others are let go. */
  private static final int FOLLOWED = 3;

  /** So many link budgets are made at most: a table of more helps nobody. */
  private static final int MOST_LINKS = 2_000;

  private static final Map<IFile, RuleHistory> HISTORIES =
      new LinkedHashMap<>(FOLLOWED + 1, 1, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<IFile, RuleHistory> eldest) {
          return size() > FOLLOWED;
        }
      };

  private final IFile file;
  private final boolean thermal;
  private volatile boolean again;

  private CheckJob(IFile file, boolean thermal) {
    super((thermal ? "Solving " : "Checking ") + file.getName());
    this.file = file;
    this.thermal = thermal;
  }

  /**
   * Starts a run. Where it ends one that was to solve scenarios, it solves them in its place.
   *
   * @param thermal whether scenarios are solved
   */
  public static void start(IFile file, boolean thermal) {
    IJobManager manager = Job.getJobManager();
    boolean solve = thermal;
    for (Job job : manager.find(FAMILY)) {
      if (job instanceof CheckJob other && other.file.equals(file)) {
        solve |= other.thermal;
        other.cancel();
      }
    }
    CheckJob job = new CheckJob(file, solve);
    job.setPriority(Job.LONG);
    job.schedule();
  }

  /**
   * Has a design checked that is being edited, when its user pauses. A run that is under way ends
   * first: the next one starts from what it found, see {@link RuleHistory}.
   */
  public static void follow(IFile file) {
    for (Job job : Job.getJobManager().find(FAMILY)) {
      if (job instanceof CheckJob other && other.file.equals(file)) {
        if (other.getState() == RUNNING) {
          other.again = true;
          return;
        }
        other.cancel();
      }
    }
    CheckJob job = new CheckJob(file, false);
    job.setPriority(Job.LONG);
    job.schedule(PAUSE);
  }

  private static RuleHistory history(IFile file) {
    synchronized (HISTORIES) {
      return HISTORIES.computeIfAbsent(file, f -> new RuleHistory());
    }
  }

  @Override
  public boolean belongsTo(Object family) {
    return FAMILY.equals(family);
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
    Optional<Path> path = WorkspaceFiles.path(file);
    if (path.isEmpty() || !file.exists()) {
      return Status.CANCEL_STATUS;
    }
    FutureTask<Checked> task = new FutureTask<>(() -> check(path.get(), monitor));
    Thread thread = RunThread.of(getName(), task);
    thread.start();
    try {
      return finish(task, thread, monitor);
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return Status.CANCEL_STATUS;
    }
  }

  private Checked check(Path path, IProgressMonitor monitor) throws IOException {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    RunConfiguration configuration =
        new RunConfiguration(
            Library.folder(),
            threads,
            Settings.isOn(file, Settings.RULES),
            thermal || Settings.isOn(file, Settings.SOLVE),
            LocalDate.now(ZoneId.systemDefault()));
    Path root = path.getParent() == null ? path : path.getParent();
    DesignFlow flow =
        new DesignFlow(configuration, new Telling(monitor))
            .following(history(file))
            .choosing(ProjectRules.of(file, root));
    DesignRun run =
        switch (Designs.read(path)) {
          case Designs.Understood text -> flow.check(path, text.analysed().compilation());
          case Designs.Refused refused -> flow.check(path, FileKind.DESIGN_TEXT);
        };
    List<SceneSlab> stack = run.design().map(SceneSlab::of).orElse(List.of());
    return new Checked(file, root, run, run.report().scene(), stack, links(run));
  }

  private static List<LinkBudget> links(DesignRun run) {
    return run.design()
        .flatMap(design -> Optional.ofNullable(design.getTop()))
        .map(
            top -> LinkBudgets.of(top, run.routes(), run.report().result().contracts(), MOST_LINKS))
        .orElse(List.of());
  }

  private IStatus finish(FutureTask<Checked> task, Thread thread, IProgressMonitor monitor)
      throws InterruptedException {
    int limit = Settings.limit(file);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limit);
    while (true) {
      try {
        Checked checked = task.get(GLANCE, TimeUnit.MILLISECONDS);
        return isOver(monitor) ? Status.CANCEL_STATUS : publish(checked);
      } catch (TimeoutException e) {
        if (isOver(monitor)) {
          thread.interrupt();
          return Status.CANCEL_STATUS;
        }
        if (limit > 0 && System.nanoTime() > end) {
          thread.interrupt();
          return warning("was ended after " + limit + " s", null);
        }
      } catch (ExecutionException e) {
        return isOver(monitor) ? Status.CANCEL_STATUS : warning("ended early", e.getCause());
      }
    }
  }

  /**
   * Whether nobody waits for the run: it was cancelled, or its file is gone or its project closed.
   */
  private boolean isOver(IProgressMonitor monitor) {
    return monitor.isCanceled() || !file.exists();
  }

  private IStatus warning(String what, @Nullable Throwable cause) {
    return new Status(IStatus.WARNING, Ids.BUNDLE, getName() + " " + what, cause);
  }

  private IStatus publish(Checked checked) {
    try {
      FindingMarkers.show(checked);
    } catch (CoreException e) {
      return e.getStatus();
    }
    Runs.put(checked);
    if (again) {
      follow(file);
    }
    return Status.OK_STATUS;
  }

  private static final class Telling implements RunObserver {
    private final IProgressMonitor monitor;
    private volatile String phase = "";

    Telling(IProgressMonitor monitor) {
      this.monitor = monitor;
    }

    @Override
    public void phase(String name) {
      phase = name;
      monitor.subTask(name);
    }

    @Override
    public void detail(String text) {
      monitor.subTask(phase + ": " + text);
    }

    @Override
    public void partial(Report report) {}
  }
}
