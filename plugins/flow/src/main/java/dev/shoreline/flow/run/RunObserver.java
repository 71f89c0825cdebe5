package dev.shoreline.flow.run;

import dev.shoreline.flow.report.Report;

/** Hears how a run goes on. Called by the thread of the run. */
public interface RunObserver {
  /** Does not care. */
  RunObserver NONE =
      new RunObserver() {
        @Override
        public void phase(String name) {}

        @Override
        public void partial(Report report) {}
      };

  /** A phase begins. */
  void phase(String name);

  /**
   * How far the phase is, in a few words; a few times a second at most. Unlike the others it may
   * come from another thread of the run.
   */
  default void detail(String text) {}

  /** What is known so far, should the run be cut short now. */
  void partial(Report report);
}
