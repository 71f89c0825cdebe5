package dev.shoreline.flow.heat;

import dev.shoreline.thermal.design.HistoryOptions;
import dev.shoreline.thermal.design.Variation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of the scenarios beside the report.
 *
 * @param folder where the files go; made where it is missing
 * @param field whether the temperature field is wanted for ParaView
 * @param rings whether the table of rings is wanted
 * @param matrix form of the coupling matrix; null for none
 * @param pictures form of the heat maps; null for none
 * @param history how to follow the scenarios that have a duration; null for not at all
 * @param heaterLimit largest power of a heater, W; infinite for none
 * @param comb distance of the lines that rings are locked to; empty where they follow the rings
 * @param probes points whose temperature is wanted
 * @param sweep conditions under which the scenarios are solved again
 * @param spread of unchecked values, such as 0.2; 0 where no intervals are wanted
 */
public record HeatRequest(
    Path folder,
    boolean field,
    boolean rings,
    @Nullable MatrixForm matrix,
    @Nullable PictureForm pictures,
    @Nullable HistoryOptions history,
    double heaterLimit,
    Optional<Comb> comb,
    List<ProbePoint> probes,
    List<Variation> sweep,
    double spread) {
  /** Copies the lists. */
  public HeatRequest {
    probes = List.copyOf(probes);
    sweep = List.copyOf(sweep);
  }

  /** How a matrix is written. */
  public enum MatrixForm {
    /** Comma-separated values. */
    CSV,
    /** JSON. */
    JSON
  }

  /** How a picture is written. */
  public enum PictureForm {
    /** Pixels. */
    PNG,
    /** Pixels in a drawing with text. */
    SVG
  }

  /**
   * Lines that rings are locked to.
   *
   * @param spacing distance of neighbours, m or Hz
   * @param inFrequency whether it is in Hz
   */
  public record Comb(double spacing, boolean inFrequency) {}

  /**
   * A point in the package, m.
   *
   * @param name as given
   */
  public record ProbePoint(String name, double x, double y, double z) {}
}
