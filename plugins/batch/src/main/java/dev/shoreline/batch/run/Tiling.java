package dev.shoreline.batch.run;

import dev.shoreline.batch.engine.Engine;
import dev.shoreline.batch.engine.LocalEngine;
import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.job.JobStatus;
import dev.shoreline.batch.store.OpenRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Jobs in tiles: each tile goes to the engine as a job of its own, and when all have their rows,
 * this machine puts what they found together.
 */
final class Tiling {
  private final Map<String, Job> tiled = new LinkedHashMap<>();
  private final List<Job> jobs = new ArrayList<>();
  private final Map<String, Job> tiles = new HashMap<>();
  private final OpenRun open;
  private final BatchObserver observer;

  /**
   * Takes the jobs that are left apart.
   *
   * @param open where rows of tiles are kept; those that are there are not judged again
   */
  Tiling(Collection<Job> left, OpenRun open, BatchObserver observer) {
    this.open = open;
    this.observer = observer;
    for (Job job : left) {
      if (tiles(job) == 0) {
        jobs.add(job);
      } else {
        tiled.put(job.id(), job);
        IntStream.range(0, job.tiles()).mapToObj(job::ofTile).forEach(this::add);
      }
    }
  }

  private void add(Job tile) {
    tiles.put(tile.id(), tile);
    if (!open.tiles().containsKey(tile.id())) {
      jobs.add(tile);
    }
  }

  /** How many tiles a job is judged in; 0 where it is judged at once. */
  static int tiles(Job job) {
    return job.tiles() > 1 ? job.tiles() : 0;
  }

  /** What the engine has to run. */
  List<Job> jobs() {
    return List.copyOf(jobs);
  }

  /** Keeps the row of a tile, and hands others on. */
  void take(JobRow row, Engine.Sink sink) throws IOException {
    if (tiles.containsKey(row.job())) {
      open.addTile(row);
      observer.row(row);
    } else {
      sink.take(row);
    }
  }

  /** Puts the tiles of each job together, in a process of its own like any job. */
  void join(Engine.Settings settings, Engine.Sink sink) throws IOException, InterruptedException {
    List<Job> whole = new ArrayList<>();
    Map<String, JobRow> rows = open.tiles();
    for (Job job : tiled.values()) {
      Optional<JobRow> lost =
          IntStream.range(0, job.tiles())
              .mapToObj(tile -> rows.get(job.ofTile(tile).id()))
              .filter(row -> isLost(row.status()))
              .findFirst();
      if (lost.isPresent()) {
        sink.take(failed(job, lost.get()));
      } else {
        whole.add(job.ofTiles(open.tileRows().toString()));
      }
    }
    if (!whole.isEmpty()) {
      new LocalEngine().run(whole, settings, sink);
    }
  }

  /** Whether a tile came to nothing, for a reason that is not in the layout or its rules. */
  private static boolean isLost(JobStatus status) {
    return switch (status) {
      case OK, VIOLATIONS, BAD_INPUT, INCOMPLETE -> false;
      case TIMEOUT, OUT_OF_MEMORY, CRASHED, ERROR -> true;
    };
  }

  private static JobRow failed(Job job, JobRow tile) {
    String which = tile.job().substring(job.id().length() + 1);
    return JobRow.failed(job, tile.status(), which + ": " + tile.message(), tile.milliseconds());
  }
}
