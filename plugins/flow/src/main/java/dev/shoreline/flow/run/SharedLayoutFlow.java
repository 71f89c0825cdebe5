package dev.shoreline.flow.run;

import dev.shoreline.drc.engine.RuleResult;
import dev.shoreline.drc.engine.Share;
import dev.shoreline.drc.engine.SharedRun;
import dev.shoreline.flow.report.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a layout on several machines: each judges a part, and of what they found together one
 * makes the report, which is that of {@link LayoutFlow#check}.
 */
public final class SharedLayoutFlow {
  private SharedLayoutFlow() {}

  /**
   * What came of a part.
   *
   * @param report what is wrong with layout or rules; it holds no violation
   * @param findings packed, for {@link #joined}; of no use where the input is wrong
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  public record Part(Report report, byte[] findings) {}

  /**
   * Judges a part of a layout.
   *
   * @param file the layout
   * @param rules a design text with rule decks
   * @param top name of the cell to check, or null for the largest top cell
   * @param number of the part, from 0 up to {@code parts}
   */
  public static Part part(
      Path file,
      Path rules,
      @Nullable String top,
      RunConfiguration configuration,
      int number,
      int parts,
      RunObserver observer) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Share share = Share.of(number, parts);
    Report report = part(file, rules, top, configuration, share, observer, packed);
    return new Part(report, packed.toByteArray());
  }

  private static Report part(
      Path file,
      Path rules,
      @Nullable String top,
      RunConfiguration configuration,
      Share share,
      RunObserver observer,
      ByteArrayOutputStream packed) {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(packed))) {
      return LayoutFlow.check(
          file,
          rules,
          top,
          configuration,
          observer,
          (cell, dbu) ->
              (deck, progress) -> {
                SharedRun.Findings found =
                    SharedRun.run(cell, dbu, deck, share, configuration.threads(), progress);
                write(found, out);
                return new RuleResult(List.of(), List.of(), List.of());
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(SharedRun.Findings found, DataOutputStream out) {
    try {
      found.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes the report of what all parts found.
   *
   * @param parts the findings of each
   * @throws UncheckedIOException if they are damaged
   */
  public static Report joined(
      Path file,
      Path rules,
      @Nullable String top,
      RunConfiguration configuration,
      List<byte[]> parts,
      RunObserver observer) {
    List<DataInputStream> streams = new ArrayList<>();
    for (byte[] part : parts) {
      streams.add(new DataInputStream(unpacked(part)));
    }
    return LayoutFlow.check(
        file,
        rules,
        top,
        configuration,
        observer,
        (cell, dbu) ->
            (deck, progress) -> {
              List<SharedRun.Findings> findings = new ArrayList<>();
              for (DataInputStream in : streams) {
                try {
                  findings.add(SharedRun.Findings.read(in, cell));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }
              return SharedRun.joined(deck, findings);
            });
  }

  private static GZIPInputStream unpacked(byte[] part) {
    try {
      return new GZIPInputStream(new ByteArrayInputStream(part));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
