package dev.shoreline.layout.extract;

import dev.shoreline.netlist.compare.Difference.Kind;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.PortRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Damages the netlist that is meant, so that the layout shows a difference of a kind. */
final class NetlistDamage {
  private NetlistDamage() {}

  /** The same netlist with other names in another order. */
  static Design renamed(Design design, Random random) {
    Design copy = EcoreUtil.copy(design);
    List<Instance> instances = new ArrayList<>(copy.getTop().getInstances());
    List<Net> nets = new ArrayList<>(copy.getTop().getNets());
    Collections.shuffle(instances, random);
    Collections.shuffle(nets, random);
    copy.getTop().getInstances().clear();
    copy.getTop().getNets().clear();
    for (int i = 0; i < instances.size(); i++) {
      instances.get(i).setName("i" + i);
      instances.get(i).setX(0);
      instances.get(i).setY(0);
    }
    for (int i = 0; i < nets.size(); i++) {
      nets.get(i).setName("w" + i);
    }
    copy.getTop().getInstances().addAll(instances);
    copy.getTop().getNets().addAll(nets);
    return copy;
  }

  /** Damages a netlist; false where it has nothing that could be damaged so. */
  static boolean damage(Design design, Kind kind, Random random) {
    Cell top = design.getTop();
    if (top.getInstances().isEmpty() || top.getNets().size() < 2) {
      return false;
    }
    Instance instance = top.getInstances().get(random.nextInt(top.getInstances().size()));
    Net net = top.getNets().get(random.nextInt(top.getNets().size()));
    Net other = top.getNets().get((top.getNets().indexOf(net) + 1) % top.getNets().size());
    switch (kind) {
      case MISSING -> top.getInstances().add(added(instance));
      case EXTRA -> remove(top, instance);
      case WRONG_COMPONENT -> instance.setCell(other(design, instance));
      case OPEN -> {
        net.getEnds().addAll(List.copyOf(other.getEnds()));
        top.getNets().remove(other);
      }
      case SHORT -> net.getEnds().remove(1);
      case SWAPPED -> {
        PortRef moved = net.getEnds().remove(1);
        net.getEnds().add(other.getEnds().remove(0));
        other.getEnds().add(moved);
      }
      case WRONG_PARAMETER -> {
        return lengthen(top);
      }
    }
    return true;
  }

  private static Instance added(Instance model) {
    Instance added = NetlistFactory.eINSTANCE.createInstance();
    added.setName("added");
    added.setCell(model.getCell());
    return added;
  }

  private static void remove(Cell top, Instance instance) {
    for (Net net : top.getNets()) {
      net.getEnds().removeIf(end -> end.getInstances().contains(instance));
    }
    top.getNets().removeIf(net -> net.getEnds().isEmpty());
    top.getInstances().remove(instance);
  }

  /** A component of another name with the same pins. */
  private static Cell other(Design design, Instance instance) {
    Cell cell = EcoreUtil.copy(instance.getCell());
    cell.setName(cell.getName() + "_other");
    cell.setDefinition(cell.getName());
    design.getCells().add(0, cell);
    for (Net net : design.getTop().getNets()) {
      for (PortRef end : net.getEnds()) {
        if (end.getInstances().contains(instance)) {
          int port = instance.getCell().getPorts().indexOf(end.getPort());
          end.setPort(cell.getPorts().get(port));
        }
      }
    }
    return cell;
  }

  private static boolean lengthen(Cell top) {
    for (Instance instance : top.getInstances()) {
      for (Attribute attribute : instance.getAttributes()) {
        if (attribute.getName().equals("wg_length")) {
          attribute.setValue(attribute.getValue() + 1e-6);
          return true;
        }
      }
    }
    return false;
  }
}
