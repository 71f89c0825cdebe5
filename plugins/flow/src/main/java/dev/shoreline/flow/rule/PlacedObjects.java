package dev.shoreline.flow.rule;

import dev.shoreline.layout.build.DesignLayout;
import dev.shoreline.layout.build.Metres;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CellKind;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.place.Copy;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.place.Rectangle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything that a design places, each copy by itself, in the frame of the top cell. */
final class PlacedObjects {
  private static final int MOST = 200_000;

  private final DesignLayout layout;
  private final List<Node> nodes = new ArrayList<>();
  private final Set<Cell> open = new HashSet<>();

  PlacedObjects(DesignLayout layout) {
    this.layout = layout;
    Cell top = layout.design().getTop();
    walk(
        new Node(
            String.valueOf(top.getName()), List.of(), top, Placement.IDENTITY, List.of(), false));
  }

  /**
   * A placed cell.
   *
   * @param path from the top cell down
   * @param chain of instances, copies not told apart
   * @param frame where the cell lies in the top cell
   * @param hosts the nodes around it, outermost first
   * @param isTooMany whether its copies are left out for their number
   */
  record Node(
      String path,
      List<Instance> chain,
      Cell cell,
      Placement frame,
      List<Node> hosts,
      boolean isTooMany) {
    /** Nodes are told apart by their paths. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Node node
          && path.equals(node.path)
          && chain.size() == node.chain.size();
    }

    @Override
    public int hashCode() {
      return path.hashCode();
    }

    boolean isDevice() {
      return cell.getKind() == CellKind.DEVICE || cell.getKind() == CellKind.IMPORT;
    }

    /** Whether it is a device of a kind, or of one of which the word is a part. */
    boolean isDevice(String word) {
      return isDevice()
          && cell.getAttributes().stream()
              .filter(a -> "kind".equals(a.getName()))
              .map(Attribute::getText)
              .anyMatch(k -> k != null && (k.equals(word) || List.of(k.split("_")).contains(word)));
    }

    /** The innermost node around it with a body, or the outermost node. */
    Node host() {
      for (int i = hosts.size() - 1; i > 0; i--) {
        if (hosts.get(i).cell().getBody() != null) {
          return hosts.get(i);
        }
      }
      return hosts.isEmpty() ? this : hosts.getFirst();
    }

    /** The path of an object of its cell. */
    String pathTo(Named object) {
      String name = String.valueOf(object.getName());
      return chain.isEmpty() ? name : path + "." + name;
    }

    boolean isBody() {
      return cell.getBody() != null;
    }

    /** The outline of its body. */
    Rectangle outline() {
      Body body = cell.getBody();
      return new Rectangle(0, 0, body.getWidth(), body.getHeight()).placed(frame);
    }

    double bottom() {
      return frame.dz();
    }

    double top() {
      return frame.dz() + cell.getBody().getThickness();
    }
  }

  List<Node> all() {
    return nodes;
  }

  /** Whether some objects were left out for their number. */
  boolean isIncomplete() {
    return nodes.size() >= MOST || nodes.stream().anyMatch(Node::isTooMany);
  }

  List<Node> bodies() {
    return nodes.stream().filter(Node::isBody).toList();
  }

  /** The devices below a node that have no other body around them. */
  List<Node> devicesOf(Node host) {
    return nodes.stream().filter(n -> n.isDevice() && n.host().equals(host)).toList();
  }

  /** The bounding rectangle of what a device draws, in the frame of the top cell. */
  Rectangle drawn(Node device) {
    Box box =
        layout
            .cell(device.cell())
            .map(dev.shoreline.layout.database.Cell::bounds)
            .filter(b -> !b.isEmpty())
            .orElse(new Box(0, 0, 0, 0));
    return Metres.of(box, layout.layout().dbu()).placed(device.frame());
  }

  private void walk(Node node) {
    nodes.add(node);
    if (!open.add(node.cell())) {
      return; // a cell in itself has been reported long before
    }
    for (Instance instance : node.cell().getInstances()) {
      if (instance.getCell() != null && nodes.size() < MOST) {
        boolean many = Copy.count(instance) > MOST - nodes.size();
        Copy.of(instance)
            .limit(many ? 1 : Long.MAX_VALUE)
            .forEach(copy -> walk(child(node, instance, copy, many)));
      }
    }
    open.remove(node.cell());
  }

  private static Node child(Node parent, Instance instance, Copy copy, boolean many) {
    List<Instance> chain = new ArrayList<>(parent.chain());
    chain.add(instance);
    List<Node> hosts = new ArrayList<>(parent.hosts());
    hosts.add(parent);
    String name = copy.nameOf(instance);
    return new Node(
        parent.chain().isEmpty() ? name : parent.path() + "." + name,
        List.copyOf(chain),
        instance.getCell(),
        parent.frame().then(Placement.of(instance).shifted(copy.dx(), copy.dy())),
        List.copyOf(hosts),
        many);
  }
}
