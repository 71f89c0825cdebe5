package dev.shoreline.thermal.operator;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The cells of channels inside the package, which exchange heat with their neighbours by way of a
 * coolant alone.
 *
 * <p>Coolant carries heat in one direction, which a symmetric system cannot hold. So cells of a
 * duct are cut off from their neighbours; each neighbour sees the coolant beside it as surroundings
 * behind half its own width and the film, {@code A / (half + 1/h)}, and the cells of coolant are
 * tied to the coolant's temperature. A porous layer stays as it is and its neighbours below and
 * above see the coolant besides.
 */
final class ChannelCells {
  private final List<Course> courses = new ArrayList<>();
  private final BitSet fluid = new BitSet();
  private final TensorGrid grid;
  private final ColumnLayout layout;

  /** Resistance of half a cell times its area, m² K/W. */
  @FunctionalInterface
  interface Half {
    double of(int along, int cell);
  }

  /** A channel's cells, and the stations of its lanes as far as rows were added. */
  private record Course(
      Channel channel, Axis.Range x, Axis.Range z, List<List<CoolantLane.Station>> lanes) {
    boolean isDuct() {
      return channel.kind() == Channel.Kind.DUCT;
    }
  }

  ChannelCells(List<Channel> channels, TensorGrid grid, ColumnLayout layout) {
    this.grid = grid;
    this.layout = layout;
    for (Channel channel : channels) {
      Axis.Range x = grid.x().cellsCenteredIn(channel.box().x0(), channel.box().x1());
      Axis.Range z = grid.z().cellsCenteredIn(channel.box().z0(), channel.box().z1());
      boolean duct = channel.kind() == Channel.Kind.DUCT;
      List<List<CoolantLane.Station>> lanes = new ArrayList<>();
      for (int i = x.from(); i < (duct ? x.from() + 1 : x.to()); i++) {
        lanes.add(new ArrayList<>());
      }
      courses.add(new Course(channel, x, z, lanes));
      if (duct) {
        fill(x, z);
      }
    }
  }

  private void fill(Axis.Range x, Axis.Range z) {
    for (int k = z.from(); k < z.to(); k++) {
      for (int j = 0; j < grid.y().cells(); j++) {
        fluid.set(grid.index(x.from(), j, k), grid.index(x.to(), j, k));
      }
    }
  }

  /** Whether a cell, by its natural index, holds nothing but coolant. */
  boolean isFluid(int cell) {
    return fluid.get(cell);
  }

  /** Takes away the conductances of all cells of coolant. */
  void cutOff(double[] east, double[] north, double[] up) {
    for (Course course : courses) {
      if (!course.isDuct()) {
        continue;
      }
      for (int k = course.z.from(); k < course.z.to(); k++) {
        for (int j = 0; j < grid.y().cells(); j++) {
          for (int i = course.x.from(); i < course.x.to(); i++) {
            cutOff(i, j, k, east, north, up);
          }
        }
      }
    }
  }

  private void cutOff(int i, int j, int k, double[] east, double[] north, double[] up) {
    int at = layout.index(i, j, k);
    east[at] = 0;
    north[at] = 0;
    up[at] = 0;
    if (i > 0) {
      east[layout.index(i - 1, j, k)] = 0;
    }
    if (k > 0) {
      up[layout.index(i, j, k - 1)] = 0;
    }
  }

  /** Adds the faces between solids and coolant of a row. */
  void addRow(int j, GroundBuilder faces, Half halfX, Half halfZ) {
    for (Course course : courses) {
      Row row = new Row(j, course.channel, faces, halfX, halfZ);
      if (course.isDuct()) {
        course.lanes.getFirst().add(row.duct(course.x, course.z));
      } else {
        for (int i = course.x.from(); i < course.x.to(); i++) {
          course.lanes.get(i - course.x.from()).add(row.porous(i, course.z));
        }
      }
    }
  }

  /** The lanes, once all rows were added. */
  List<CoolantLane> lanes() {
    List<CoolantLane> all = new ArrayList<>();
    for (Course course : courses) {
      Channel channel = course.channel;
      double width = grid.x().edge(course.x.to()) - grid.x().edge(course.x.from());
      for (int lane = 0; lane < course.lanes.size(); lane++) {
        double share = course.isDuct() ? 1 : grid.x().width(course.x.from() + lane) / width;
        double rate = share * channel.capacityRate();
        all.add(new CoolantLane(channel.name(), channel.inlet(), rate, course.lanes.get(lane)));
      }
    }
    return all;
  }

  /** Faces of one channel in one row. */
  private final class Row {
    private final int j;
    private final Channel channel;
    private final GroundBuilder faces;
    private final Half halfX;
    private final Half halfZ;
    private int[] walls = new int[8];
    private int count;

    Row(int j, Channel channel, GroundBuilder faces, Half halfX, Half halfZ) {
      this.j = j;
      this.channel = channel;
      this.faces = faces;
      this.halfX = halfX;
      this.halfZ = halfZ;
    }

    CoolantLane.Station duct(Axis.Range x, Axis.Range z) {
      for (int i = x.from(); i < x.to(); i++) {
        belowAndAbove(i, z);
      }
      for (int k = z.from(); k < z.to(); k++) {
        beside(x.from() - 1, k);
        beside(x.to(), k);
      }
      int[] held = new int[(x.to() - x.from()) * (z.to() - z.from())];
      double area = (grid.x().edge(x.to()) - grid.x().edge(x.from())) * grid.y().width(j);
      double tie = area * channel.films().bottom() / held.length;
      int n = 0;
      for (int k = z.from(); k < z.to(); k++) {
        for (int i = x.from(); i < x.to(); i++) {
          held[n++] = faces.add(layout.index(i, j, k), tie, channel.inlet());
        }
      }
      return new CoolantLane.Station(Arrays.copyOf(walls, count), held);
    }

    CoolantLane.Station porous(int i, Axis.Range z) {
      count = 0;
      belowAndAbove(i, z);
      return new CoolantLane.Station(Arrays.copyOf(walls, count), new int[0]);
    }

    private void belowAndAbove(int i, Axis.Range z) {
      double area = grid.x().width(i) * grid.y().width(j);
      vertical(i, z.from() - 1, area, channel.films().bottom());
      vertical(i, z.to(), area, channel.films().top());
    }

    private void vertical(int i, int k, double area, double film) {
      if (k >= 0 && k < grid.z().cells()) {
        int cell = grid.index(i, j, k);
        wall(cell, layout.index(i, j, k), area / (halfZ.of(k, cell) + 1 / film));
      }
    }

    private void beside(int i, int k) {
      if (i >= 0 && i < grid.x().cells()) {
        int cell = grid.index(i, j, k);
        double area = grid.y().width(j) * grid.z().width(k);
        double side = halfX.of(i, cell) + 1 / channel.films().side();
        wall(cell, layout.index(i, j, k), area / side);
      }
    }

    private void wall(int cell, int at, double wattPerKelvin) {
      if (isFluid(cell)) {
        return;
      }
      if (count == walls.length) {
        walls = Arrays.copyOf(walls, 2 * count);
      }
      walls[count++] = faces.add(at, wattPerKelvin, channel.inlet());
    }
  }
}
