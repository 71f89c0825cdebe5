package dev.shoreline.thermal.threedice;

import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Channel;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.Rect;
import java.util.ArrayList;
import java.util.List;

/**
 * A cavity of micro-channels along y, of which the stack takes copies.
 *
 * <p>The model of four resistors draws each channel; that of two takes the cavity as a porous layer
 * whose coefficients hold for its whole area, and whose walls conduct from die to die in proportion
 * to their share (Sridhar et al., IEEE Trans. Comput. 63(10), 2576 (2014)). Across the channels a
 * porous layer hardly conducts.
 *
 * @param porous whether it is the model of two resistors
 * @param height m
 * @param channel width of a channel, m
 * @param wall width of a wall between two, m
 * @param first width of the western wall, m
 * @param last width of the eastern wall, m
 * @param walls their material
 * @param films W/(m² K)
 * @param capacityRate of the whole cavity, W/K
 * @param inlet °C
 */
record MicroChannels(
    boolean porous,
    double height,
    double channel,
    double wall,
    double first,
    double last,
    Material walls,
    Channel.Films films,
    double capacityRate,
    double inlet) {
  /** More channels than that make no grid. */
  private static final int MOST_CHANNELS = 10_000;

  /** Share of the wall's conductivity left across the channels, where water lies in series. */
  private static final double ACROSS = 1e-3;

  /** How many channels fill a chip; 0 where none do. */
  int count(double length) {
    double count = (length - first - last + wall) / (channel + wall);
    boolean whole = Math.abs(count - Math.rint(count)) * (channel + wall) <= 1e-9 + 1e-6 * length;
    return whole && count > 0.5 && count < MOST_CHANNELS ? (int) Math.rint(count) : 0;
  }

  /** What fills the cavity where no duct is drawn. */
  Material filling() {
    double share = wall / (channel + wall);
    return porous
        ? new Material(
            walls.name() + " walls", ACROSS * walls.kx(), share * walls.ky(), share * walls.kz())
        : walls;
  }

  /** The coolant of a cavity of a name from a height on. */
  List<Channel> channels(String name, Rect chip, double z) {
    if (porous) {
      Box all = Box.of(chip, z, z + height);
      return List.of(new Channel(name, all, Channel.Kind.POROUS, films, inlet, capacityRate));
    }
    int count = count(chip.width());
    List<Channel> ducts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double x = chip.x0() + first + i * (channel + wall);
      Box box = new Box(x, x + channel, chip.y0(), chip.y1(), z, z + height);
      ducts.add(new Channel(name, box, Channel.Kind.DUCT, films, inlet, capacityRate / count));
    }
    return ducts;
  }

  /** The western edge of the wall or channel that holds a place along x, m. */
  double columnFrom(double x) {
    if (x < first) {
      return 0;
    }
    double pitches = Math.floor((x - first) / (channel + wall) + 1e-9);
    double start = first + pitches * (channel + wall);
    return x - start < channel - 1e-12 ? start : start + channel;
  }

  /** The eastern edge of the wall or channel that begins at a place, m. */
  double columnTo(double from, double length) {
    if (from == 0 && first > 0) {
      return first;
    }
    double pitches = (from - first) / (channel + wall);
    boolean duct = pitches - Math.floor(pitches + 1e-6) < 1e-6;
    return Math.min(length, from + (duct ? channel : wall));
  }
}
