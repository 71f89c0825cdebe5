package dev.shoreline.thermal.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A steady conduction problem.
 *
 * @param name for messages
 * @param domain the xy extent of the box
 * @param z0 height of its bottom, metres
 * @param layers from bottom to top
 * @param blocks later ones override earlier ones
 * @param sources heat
 * @param boundaries by face; a face that is missing is adiabatic
 * @param contacts interface resistances
 * @param probes wanted temperatures
 * @param channels coolant inside; {@link ModelCheck} says which analyses follow it
 */
public record ThermalModel(
    String name,
    Rect domain,
    double z0,
    List<Layer> layers,
    List<Block> blocks,
    List<HeatSource> sources,
    Map<Face, Boundary> boundaries,
    List<Contact> contacts,
    List<Probe> probes,
    List<Channel> channels) {
  private static final Boundary ADIABATIC = new Boundary.Adiabatic();

  /** Copies the collections. */
  public ThermalModel {
    layers = List.copyOf(layers);
    blocks = List.copyOf(blocks);
    sources = List.copyOf(sources);
    EnumMap<Face, Boundary> faces = new EnumMap<>(Face.class);
    faces.putAll(boundaries);
    boundaries = Map.copyOf(faces);
    contacts = List.copyOf(contacts);
    probes = List.copyOf(probes);
    channels = List.copyOf(channels);
  }

  /** A model without coolant inside. */
  public ThermalModel(
      String name,
      Rect domain,
      double z0,
      List<Layer> layers,
      List<Block> blocks,
      List<HeatSource> sources,
      Map<Face, Boundary> boundaries,
      List<Contact> contacts,
      List<Probe> probes) {
    this(name, domain, z0, layers, blocks, sources, boundaries, contacts, probes, List.of());
  }

  /** The same model with coolant inside. */
  public ThermalModel withChannels(List<Channel> other) {
    return new ThermalModel(
        name, domain, z0, layers, blocks, sources, boundaries, contacts, probes, other);
  }

  /** The boundary of a face. */
  public Boundary boundary(Face face) {
    return boundaries.getOrDefault(face, ADIABATIC);
  }

  /** Height of the top, metres. */
  public double z1() {
    return z0 + layers.stream().mapToDouble(Layer::thickness).sum();
  }

  /** The whole domain. */
  public Box box() {
    return Box.of(domain, z0, z1());
  }

  /** Total power of the sources, W. */
  public double power() {
    return sources.stream().mapToDouble(HeatSource::power).sum();
  }

  /** The same model under another name. */
  public ThermalModel named(String other) {
    return new ThermalModel(
        other, domain, z0, layers, blocks, sources, boundaries, contacts, probes, channels);
  }

  /** The same model with other blocks. */
  public ThermalModel withBlocks(List<Block> other) {
    return new ThermalModel(
        name, domain, z0, layers, other, sources, boundaries, contacts, probes, channels);
  }

  /**
   * The same model, linear: conductivities that its materials have at one temperature in °C, faces
   * that radiate as around it.
   */
  public ThermalModel frozenAt(double temperature) {
    EnumMap<Face, Boundary> faces = new EnumMap<>(Face.class);
    boundaries.forEach((face, boundary) -> faces.put(face, boundary.frozenAt(temperature)));
    return withMaterials(m -> m.frozenAt(temperature)).withBoundaries(faces);
  }

  /** The same model with each material replaced. */
  public ThermalModel withMaterials(UnaryOperator<Material> other) {
    return new ThermalModel(
        name,
        domain,
        z0,
        layers.stream()
            .map(l -> new Layer(l.name(), l.thickness(), other.apply(l.material()), l.cells()))
            .toList(),
        blocks.stream().map(b -> new Block(b.name(), b.box(), other.apply(b.material()))).toList(),
        sources,
        boundaries,
        contacts,
        probes,
        channels);
  }

  /** The same model with all surroundings at 0 °C, so that temperatures are rises. */
  public ThermalModel atZeroAmbient() {
    EnumMap<Face, Boundary> faces = new EnumMap<>(Face.class);
    boundaries.forEach((face, boundary) -> faces.put(face, boundary.atZero()));
    return withBoundaries(faces);
  }

  /** The same model with other faces. */
  public ThermalModel withBoundaries(Map<Face, Boundary> other) {
    return new ThermalModel(
        name, domain, z0, layers, blocks, sources, other, contacts, probes, channels);
  }

  /** The same model with other sources. */
  public ThermalModel withSources(List<HeatSource> other) {
    return new ThermalModel(
        name, domain, z0, layers, blocks, other, boundaries, contacts, probes, channels);
  }

  /** The same model with other probes. */
  public ThermalModel withProbes(List<Probe> other) {
    return new ThermalModel(
        name, domain, z0, layers, blocks, sources, boundaries, contacts, other, channels);
  }
}
