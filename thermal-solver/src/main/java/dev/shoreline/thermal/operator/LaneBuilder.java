package dev.shoreline.thermal.operator;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Face;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sorts the faces of a cold plate into lanes: one for each row of cells along the flow. */
final class LaneBuilder {
  private final Face face;
  private final Boundary.ColdPlate plate;
  private final boolean alongX;
  private final Axis across;
  private final int[][] faces;

  LaneBuilder(TensorGrid grid, Face face, Boundary.ColdPlate plate) {
    this.face = face;
    this.plate = plate;
    this.alongX = plate.towards() == Face.EAST || plate.towards() == Face.WEST;
    this.across = alongX ? grid.y() : grid.x();
    this.faces = new int[across.cells()][alongX ? grid.x().cells() : grid.y().cells()];
  }

  void add(int i, int j, int number) {
    int lane = alongX ? j : i;
    int step = alongX ? i : j;
    boolean rising = plate.towards() == Face.EAST || plate.towards() == Face.NORTH;
    faces[lane][rising ? step : faces[lane].length - 1 - step] = number;
  }

  List<CoolantLane> build() {
    List<CoolantLane> lanes = new ArrayList<>();
    for (int lane = 0; lane < faces.length; lane++) {
      double share = across.width(lane) / (across.max() - across.min());
      List<CoolantLane.Station> stations =
          Arrays.stream(faces[lane]).mapToObj(CoolantLane.Station::wall).toList();
      double rate = share * plate.capacityRate();
      lanes.add(new CoolantLane(face.name(), plate.inlet(), rate, stations));
    }
    return lanes;
  }
}
