package dev.shoreline.flow.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.shoreline.flow.design.OpticalLinks.End;
import dev.shoreline.flow.design.Subject;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.model.PortRef;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A source of 10 dBm or a pin joined to a device of 2 dB by a connection of declared length. */
final class DeclaredLengthTest {
  private static final NetlistFactory NEW = NetlistFactory.eINSTANCE;

  private final Cell top = NEW.createCell();
  private final Net net = NEW.createNet();

  DeclaredLengthTest() {
    net.setName("link");
  }

  private static Attribute attribute(String name, double value) {
    Attribute attribute = NEW.createAttribute();
    attribute.setName(name);
    attribute.setValue(value);
    return attribute;
  }

  private static Port port(Cell cell, String name, PortKind kind) {
    Port port = NEW.createPort();
    port.setName(name);
    port.setKind(kind);
    cell.getPorts().add(port);
    return port;
  }

  private Instance place(String name, Attribute attribute) {
    Instance instance = NEW.createInstance();
    instance.setName(name);
    instance.setCell(NEW.createCell());
    instance.getCell().getAttributes().add(attribute);
    top.getInstances().add(instance);
    return instance;
  }

  private void join(Instance instance, Port port) {
    PortRef end = NEW.createPortRef();
    end.getInstances().add(instance);
    end.setPort(port);
    net.getEnds().add(end);
    net.setKind(port.getKind());
  }

  private OpticalPath.Way fiber(double length, double lossPerLength) {
    Instance source = place("source", attribute("launch", 10));
    Instance device = place("device", attribute("loss", 2));
    join(source, port(source.getCell(), "out", PortKind.OPTICAL));
    join(device, port(device.getCell(), "in", PortKind.OPTICAL));
    Port out = port(device.getCell(), "out", PortKind.OPTICAL);
    net.setLength(length);
    net.setLossPerLength(lossPerLength);
    top.getNets().add(net);
    Surroundings around = new Surroundings(top, RouteTable.EMPTY, null);
    return new OpticalPath(around).worst(new End(List.of(device), out));
  }

  private static double value(Measured measured) {
    return assertInstanceOf(Measured.Value.class, measured).value();
  }

  @Test
  void fibreCountsInLossAndPowerAndDelay() {
    OpticalPath.Way way = fiber(1000, 3.5e-4);
    assertEquals(2.35, value(way.loss()), 1e-12);
    assertEquals(7.65, value(way.power()), 1e-12);
    assertEquals(4.8954e-6, value(way.delay()), 1e-10);
  }

  @Test
  void fibreWithoutADeclaredLengthLosesNothing() {
    assertEquals(2, value(fiber(0, 0).loss()));
  }

  @Test
  void fibreOfUnknownLossMakesThePathUnknown() {
    assertEquals(
        new Measured.Missing("link has a length and no loss per length"), fiber(50, 0).loss());
  }

  @Test
  void copperLosesByLengthAndAtBothEnds() {
    Instance host = place("host", attribute("loss", 0.5));
    Instance driver = place("driver", attribute("loss", 1));
    join(host, port(host.getCell(), "serdes", PortKind.ELECTRICAL));
    join(driver, port(driver.getCell(), "bump", PortKind.ELECTRICAL));
    net.setLength(0.01);
    net.setLossPerLength(150);
    top.getNets().add(net);
    Subject subject = new Subject("copper", top, List.of(), net, null);
    assertEquals(3, value(ElectricalChannel.loss(subject)), 1e-12);
  }
}
