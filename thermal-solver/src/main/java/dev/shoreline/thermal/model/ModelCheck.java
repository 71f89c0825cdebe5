package dev.shoreline.thermal.model;

import static dev.shoreline.thermal.model.IssueCode.BAD_BOUNDARY;
import static dev.shoreline.thermal.model.IssueCode.BAD_CONDUCTIVITY;
import static dev.shoreline.thermal.model.IssueCode.BAD_POWER;
import static dev.shoreline.thermal.model.IssueCode.BAD_SIZE;
import static dev.shoreline.thermal.model.IssueCode.EMPTY_MODEL;
import static dev.shoreline.thermal.model.IssueCode.NO_PATH_TO_AMBIENT;
import static dev.shoreline.thermal.model.IssueCode.OUTSIDE_DOMAIN;

import java.util.ArrayList;
import java.util.List;

/** Finds what makes a model unsolvable. Every independent mistake is one issue. */
public final class ModelCheck {
  /** Coordinates may differ by rounding of this share of the domain's size. */
  private static final double ROUNDING = 1e-9;

  private final ThermalModel model;
  private final List<Issue> issues = new ArrayList<>();

  private ModelCheck(ThermalModel model) {
    this.model = model;
  }

  /**
   * The issues of a model, sorted; empty if it can be solved. Coolant inside is one: only {@link
   * #steady steady analysis} follows it.
   */
  public static List<Issue> of(ThermalModel model) {
    List<Issue> issues = new ArrayList<>(steady(model));
    if (!model.channels().isEmpty()) {
      issues.add(
          Issue.error(
              BAD_BOUNDARY,
              model.channels().getFirst().name(),
              "coolant in channels inside the package is followed in steady state alone",
              "solve the steady state, or give the channels as a cold plate on a face"));
    }
    return issues;
  }

  /** The issues of a model for steady analysis, sorted; empty if it can be solved. */
  public static List<Issue> steady(ThermalModel model) {
    ModelCheck check = new ModelCheck(model);
    check.domain();
    model.layers().forEach(check::layer);
    model.blocks().forEach(check::block);
    if (check.issues.isEmpty()) {
      model.sources().forEach(check::source);
      model.probes().forEach(p -> check.within("probe", p.name(), p.box()));
    }
    model.contacts().forEach(check::contact);
    model.channels().forEach(check::channel);
    check.boundaries();
    return check.issues.stream().sorted().distinct().toList();
  }

  private void domain() {
    Rect d = model.domain();
    if (!d.isProper() || !(d.width() > 0) || !(d.height() > 0) || !Double.isFinite(model.z0())) {
      error(EMPTY_MODEL, model.name(), "the domain has no area: " + d, "give the package a size");
    }
    if (model.layers().isEmpty()) {
      error(EMPTY_MODEL, model.name(), "the stack has no layer", "name at least one layer");
    }
  }

  private void layer(Layer layer) {
    if (!(layer.thickness() > 0) || !Double.isFinite(layer.thickness()) || layer.cells() < 1) {
      error(
          BAD_SIZE,
          layer.name(),
          "layer '" + layer.name() + "' is " + layer.thickness() + " m thick",
          "give it a thickness above 0, or leave it out");
    }
    material(layer.name(), layer.material());
  }

  private void block(Block block) {
    Box b = block.box();
    if (!b.isProper() || !(b.x1() > b.x0()) || !(b.y1() > b.y0()) || !(b.z1() > b.z0())) {
      error(
          BAD_SIZE,
          block.name(),
          "block '" + block.name() + "' has no volume: " + b,
          "give it three extents above 0");
    }
    material(block.name(), block.material());
  }

  private void material(String owner, Material m) {
    conductivity(owner, m, "x", m.kx());
    conductivity(owner, m, "y", m.ky());
    conductivity(owner, m, "z", m.kz());
    double last = Double.NEGATIVE_INFINITY;
    for (TemperatureFactor.Point p : m.factor().points()) {
      if (!positive(p.factor()) || !(p.temperature() > last)) {
        error(
            BAD_CONDUCTIVITY,
            m.name(),
            "the conductivity table of '" + m.name() + "' is wrong at " + p,
            "let temperatures rise and factors stay above 0");
      }
      last = p.temperature();
    }
  }

  private void conductivity(String owner, Material m, String axis, double k) {
    if (!positive(k)) {
      error(
          BAD_CONDUCTIVITY,
          m.name(),
          "material '%s' of '%s' conducts %s W/(m K) along %s; expected above 0"
              .formatted(m.name(), owner, k, axis),
          "a gap conducts too: air has about 0.026 W/(m K)");
    }
  }

  private void source(HeatSource source) {
    if (!Double.isFinite(source.power())) {
      error(
          BAD_POWER,
          source.name(),
          "source '" + source.name() + "' has power " + source.power() + " W",
          "give a finite power");
    }
    if (source instanceof HeatSource.PowerMap map
        && (map.columns() < 1 || map.watts().size() % map.columns() != 0)) {
      error(
          BAD_SIZE,
          source.name(),
          "power map '%s' has %d values, not a multiple of its %d columns"
              .formatted(source.name(), map.watts().size(), map.columns()),
          "give every row as many values");
    }
    within("source", source.name(), source.box());
  }

  private void within(String kind, String name, Box box) {
    if (!box.isProper()) {
      error(BAD_SIZE, name, kind + " '" + name + "' is no box: " + box, "order its coordinates");
      return;
    }
    double tolerance =
        ROUNDING * Math.max(model.domain().width() + model.domain().height(), model.z1());
    if (!box.footprint().isWithin(model.domain(), tolerance)
        || box.z0() < model.z0() - tolerance
        || box.z1() > model.z1() + tolerance) {
      error(
          OUTSIDE_DOMAIN,
          name,
          "%s '%s' at %s m reaches out of the domain %s m".formatted(kind, name, box, model.box()),
          "move it onto a body");
    }
  }

  private void contact(Contact contact) {
    if (!(contact.resistance() >= 0) || !Double.isFinite(contact.resistance())) {
      error(
          BAD_BOUNDARY,
          contact.name(),
          "interface '%s' has resistance %s m² K/W; expected 0 or above"
              .formatted(contact.name(), contact.resistance()),
          "a perfect interface has resistance 0");
    }
    if (!contact.area().isProper()) {
      error(
          BAD_SIZE,
          contact.name(),
          "interface '" + contact.name() + "' is no rectangle: " + contact.area(),
          "order its coordinates");
    }
  }

  private void channel(Channel channel) {
    within("channel", channel.name(), channel.box());
    Box box = channel.box();
    double tolerance = ROUNDING * model.domain().height();
    boolean through =
        Math.abs(box.y0() - model.domain().y0()) <= tolerance
            && Math.abs(box.y1() - model.domain().y1()) <= tolerance;
    Channel.Films films = channel.films();
    boolean duct = channel.kind() == Channel.Kind.DUCT;
    if (!through
        || !(box.x1() > box.x0())
        || !(box.z1() > box.z0())
        || !positive(films.bottom())
        || !positive(films.top())
        || (duct && !positive(films.side()))
        || !positive(channel.capacityRate())
        || !Double.isFinite(channel.inlet())) {
      error(
          BAD_BOUNDARY,
          channel.name(),
          "channel '%s' at %s m has films of %s W/(m² K) and %s W/K at %s °C"
              .formatted(channel.name(), box, films, channel.capacityRate(), channel.inlet()),
          "a channel reaches from the southern to the northern face and has a width, a height,"
              + " coefficients and a heat capacity rate above 0");
    }
    for (HeatSource source : model.sources()) {
      if (duct && source.power() != 0 && overlaps(source.box(), box)) {
        error(
            BAD_POWER,
            source.name(),
            "source '%s' lies in the coolant of '%s'".formatted(source.name(), channel.name()),
            "put heat into solids");
      }
    }
  }

  private static boolean overlaps(Box a, Box b) {
    return a.footprint().overlaps(b.footprint()) && a.z0() < b.z1() && a.z1() > b.z0();
  }

  private void boundaries() {
    boolean open = !model.channels().isEmpty();
    for (Face face : Face.values()) {
      switch (model.boundary(face)) {
        case Boundary.Adiabatic() -> {}
        case Boundary.Convection(double h, double ambient) -> {
          open = true;
          if (!positive(h) || !Double.isFinite(ambient)) {
            badFace(face, "convection of " + h + " W/(m² K) to " + ambient + " °C");
          }
        }
        case Boundary.Radiation radiating -> {
          open = true;
          radiation(face, radiating);
        }
        case Boundary.ColdPlate plate -> {
          open = true;
          coldPlate(face, plate);
        }
        case Boundary.Fixed(double temperature) -> {
          open = true;
          if (!Double.isFinite(temperature)) {
            badFace(face, "a temperature of " + temperature + " °C");
          }
        }
      }
    }
    if (!open) {
      error(
          NO_PATH_TO_AMBIENT,
          model.name(),
          "no face lets heat out: all six are adiabatic, so no steady temperature exists",
          "give a face convection, a cold plate or a fixed temperature");
    }
  }

  private void coldPlate(Face face, Boundary.ColdPlate plate) {
    boolean alongSide = plate.towards() != Face.BOTTOM && plate.towards() != Face.TOP;
    if (!positive(plate.coefficient())
        || !positive(plate.capacityRate())
        || !Double.isFinite(plate.inlet())
        || !alongSide
        || (face != Face.TOP && face != Face.BOTTOM)) {
      error(
          BAD_BOUNDARY,
          face.name(),
          "face %s has a cold plate of %s W/(m² K), %s W/K at %s °C towards %s"
              .formatted(
                  face, plate.coefficient(), plate.capacityRate(), plate.inlet(), plate.towards()),
          "coolant flows over the top or the bottom towards west, east, south or north, with a"
              + " coefficient and a heat capacity rate above 0");
    }
  }

  private void radiation(Face face, Boundary.Radiation r) {
    if (!(r.emissivity() > 0)
        || r.emissivity() > 1
        || !(r.coefficient() >= 0)
        || !Double.isFinite(r.coefficient())
        || !Double.isFinite(r.ambient())
        || r.kelvin(r.ambient()) < 0) {
      error(
          BAD_BOUNDARY,
          face.name(),
          "face %s radiates with an emissivity of %s beside %s W/(m² K) to %s °C"
              .formatted(face, r.emissivity(), r.coefficient(), r.ambient()),
          "give an emissivity above 0 and at most 1, a coefficient of 0 or above and a temperature"
              + " above absolute zero");
    }
  }

  private void badFace(Face face, String what) {
    error(
        BAD_BOUNDARY,
        face.name(),
        "face " + face + " has " + what,
        "give a coefficient above 0 and a finite temperature");
  }

  private static boolean positive(double value) {
    return value > 0 && Double.isFinite(value);
  }

  private void error(IssueCode code, String subject, String message, String hint) {
    issues.add(Issue.error(code, subject, message, hint));
  }
}
