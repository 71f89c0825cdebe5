package dev.shoreline.flow.waive;

import dev.shoreline.flow.design.Subject;
import dev.shoreline.flow.measure.RouteTable;
import dev.shoreline.flow.result.Figure;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.LayoutPlace;
import dev.shoreline.flow.result.Phase;
import dev.shoreline.flow.result.Point;
import dev.shoreline.flow.result.Waived;
import dev.shoreline.netlist.diagnostic.ContractCode;
import dev.shoreline.netlist.diagnostic.DiagnosticCode;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.model.Target;
import dev.shoreline.netlist.model.Waiver;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.place.Rectangle;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Holds findings against the waivers of a design. A waiver with a place accepts findings in the
 * outline of the objects that it names, or in the cells that these are made from; one with a shape
 * accepts findings whose marker has it, wherever they are.
 */
public final class Waivers {
  private static final double MICROMETRES = 1e6;

  private final Design design;
  private final List<Waiver> waivers;
  private final Map<Cell, String> cellNames;
  private final Extents extents;
  private final LocalDate today;

  /**
   * The waivers of a design.
   *
   * @param cellNames names of the layout cells of the netlist's cells
   * @param routes the waveguides as laid out
   * @param drawn the rectangle around what a cell draws, in its own frame; empty if nothing
   * @param today the day that they are held against
   */
  public Waivers(
      Design design,
      Map<Cell, String> cellNames,
      RouteTable routes,
      Function<Cell, Optional<Rectangle>> drawn,
      LocalDate today) {
    this(design, design.getWaivers(), cellNames, new Extents(routes, drawn), today);
  }

  private Waivers(
      Design design,
      List<Waiver> waivers,
      Map<Cell, String> cellNames,
      Extents extents,
      LocalDate today) {
    this.design = design;
    this.waivers = List.copyOf(waivers);
    this.cellNames = Map.copyOf(cellNames);
    this.extents = extents;
    this.today = today;
  }

  /**
   * The waivers beside rules that a bare layout is held against: those of shapes, wherever they
   * are.
   *
   * @param today the day that they are held against
   */
  public static Waivers ofShapes(Design design, LocalDate today) {
    List<Waiver> ofShapes =
        design.getWaivers().stream()
            .filter(waiver -> waiver.getShapeHash() != null && waiver.getTargets() == null)
            .toList();
    Extents none = new Extents(RouteTable.EMPTY, cell -> Optional.empty());
    return new Waivers(design, ofShapes, Map.of(), none, today);
  }

  /** The findings in their order, accepted ones marked as such, and what is wrong with waivers. */
  public List<Finding> apply(List<Finding> findings) {
    List<Finding> result = new ArrayList<>(findings);
    List<Finding> problems = new ArrayList<>();
    for (Waiver waiver : waivers) {
      if (hasRunOut(waiver)) {
        String day = "the waiver of " + waiver.getRule() + " ran out on " + waiver.getUntil();
        problems.add(problem(waiver, ContractCode.WAIVER_RAN_OUT, day));
      } else if (!apply(waiver, result)) {
        String unused = "nothing needs the waiver of " + waiver.getRule();
        problems.add(problem(waiver, ContractCode.WAIVER_UNUSED, unused));
      }
    }
    result.addAll(problems);
    return result;
  }

  /** Marks what the waiver accepts; tells whether there was anything. */
  private boolean apply(Waiver waiver, List<Finding> findings) {
    Waived waived =
        new Waived(String.valueOf(waiver.getReason()), waiver.getOwner(), waiver.getUntil());
    boolean used = false;
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      if (finding.code().equals(waiver.getRule())
          && finding.phase() != Phase.INPUT
          && covers(waiver, finding)) {
        findings.set(i, finding.waivedBy(waived));
        used = true;
      }
    }
    return used;
  }

  private boolean hasRunOut(Waiver waiver) {
    String until = waiver.getUntil();
    if (until == null || until.isBlank()) {
      return false;
    }
    try {
      return LocalDate.parse(until).isBefore(today);
    } catch (DateTimeParseException e) {
      return true; // a day that is none never comes
    }
  }

  private boolean covers(Waiver waiver, Finding finding) {
    LayoutPlace marker = finding.marker();
    String shape = waiver.getShapeHash();
    if (shape != null && (marker == null || !marker.shape().equals(shape))) {
      return false;
    }
    if (waiver.getTargets() == null) {
      return true;
    }
    return marker != null
        && waiver.getTargets().getTargets().stream().anyMatch(t -> covers(t, marker));
  }

  private boolean covers(Target target, LayoutPlace marker) {
    Subject subject = Subject.of(target, design.getTop());
    List<Instance> chain = subject.chain();
    boolean isPart = subject.element() instanceof Port || subject.element() instanceof Route;
    if (!isPart && !chain.isEmpty() && isIn(marker, subject.cell())) {
      return true;
    }
    for (int depth = 0; depth <= chain.size(); depth++) {
      Cell owner = depth == 0 ? design.getTop() : chain.get(depth - 1).getCell();
      Placement within = Placement.of(chain.subList(depth, chain.size()));
      if (isIn(marker, owner) && lies(marker, extents.of(subject), within)) {
        return true;
      }
    }
    return false;
  }

  private boolean isIn(LayoutPlace marker, Cell cell) {
    return marker.cell().equals(cellNames.get(cell));
  }

  /** Whether all of a marker lies in rectangles of an inner frame. */
  private static boolean lies(LayoutPlace marker, List<Rectangle> inner, Placement frame) {
    List<Rectangle> parts = inner.stream().map(part -> part.placed(frame)).toList();
    return marker.figures().stream()
        .map(Figure::points)
        .flatMap(List::stream)
        .allMatch(point -> parts.stream().anyMatch(part -> contains(part, point)));
  }

  private static boolean contains(Rectangle box, Point point) {
    double x = point.x() / MICROMETRES;
    double y = point.y() / MICROMETRES;
    double slack = 1e-9; // a database unit
    return x >= box.x0() - slack
        && x <= box.x1() + slack
        && y >= box.y0() - slack
        && y <= box.y1() + slack;
  }

  private static Finding problem(Waiver waiver, DiagnosticCode code, String message) {
    return new Finding(
        Phase.RULE,
        code.id(),
        code.severity(),
        message,
        waiver.getSpan(),
        List.of(),
        null,
        null,
        null);
  }
}
