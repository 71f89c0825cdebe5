package dev.shoreline.dsl.circuit;

import dev.shoreline.dsl.syntax.Argument;
import dev.shoreline.dsl.syntax.DeclaredName;
import dev.shoreline.dsl.syntax.Definition;
import dev.shoreline.dsl.syntax.DefinitionKind;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.ImportDeclaration;
import dev.shoreline.dsl.syntax.IndexItem;
import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.dsl.syntax.Statement.Setting;
import dev.shoreline.dsl.syntax.SyntaxChildren;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.circuit.CircuitView;
import dev.shoreline.netlist.format.gdsfactory.PicYaml;
import dev.shoreline.netlist.format.tree.Micron;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Lattice;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the circuit of a netlist as statements. */
final class CircuitSyntax {
  /** Elements of an array that become instances of their own. */
  private static final int LARGEST_ARRAY = 10_000;

  private static final String OPTICAL = PortKind.OPTICAL.getLiteral();

  private final ImportDeclaration declaration;
  private final Map<String, Definition> defined;
  private final BlackBoxes boxes;
  private final List<Diagnostic> diagnostics;
  private final SettingSyntax settings;
  private final List<Statement> statements = new ArrayList<>();

  CircuitSyntax(
      ImportDeclaration declaration,
      Map<String, Definition> defined,
      BlackBoxes boxes,
      List<Diagnostic> diagnostics) {
    this.declaration = declaration;
    this.defined = defined;
    this.boxes = boxes;
    this.diagnostics = diagnostics;
    this.settings = new SettingSyntax(diagnostics);
  }

  /** The statements of the component that a netlist becomes. */
  List<Statement> statements(Design netlist) {
    Cell circuit = netlist.getTop();
    circuit.getInstances().forEach(this::place);
    checkOrigin(circuit);
    circuit.getNets().forEach(net -> connect(net, isRouted(net, circuit)));
    circuit.getPorts().forEach(this::port);
    return statements;
  }

  private Span span(@Nullable Span given) {
    return given == null ? declaration.span() : given;
  }

  private void place(Instance instance) {
    Span span = span(instance.getSpan());
    String component = Names.of(CircuitView.component(instance));
    boxes.use(component, instance.getCell(), span);
    Definition definition = defined.get(component);
    List<Argument> arguments =
        definition == null || definition.kind() != DefinitionKind.COMPONENT
            ? List.of()
            : settings.arguments(instance, span, definition);
    Expression call =
        new Expression.CallExpression(
            span, new Expression.NameReference(span, component), arguments);
    checkPlace(instance, span);
    Lattice lattice = instance.getLattice();
    if (lattice == null) {
      place(instance, span, call, List.of(), instance.getX(), instance.getY());
    } else if ((long) lattice.getColumns() * lattice.getRows() > LARGEST_ARRAY) {
      diagnostics.add(
          Diagnostic.of(
              NetlistFormatCode.WRONG_VALUE,
              span,
              "an array of more than " + LARGEST_ARRAY + " elements is not placed"));
    } else {
      lattice(instance, span, call, lattice);
    }
  }

  private void lattice(Instance instance, Span span, Expression call, Lattice lattice) {
    for (int i = 0; i < lattice.getColumns(); i++) {
      for (int k = 0; k < lattice.getRows(); k++) {
        place(
            instance,
            span,
            call,
            List.of(SettingSyntax.quantity(span, i, ""), SettingSyntax.quantity(span, k, "")),
            instance.getX() + i * lattice.getColumnX() + k * lattice.getRowX(),
            instance.getY() + i * lattice.getColumnY() + k * lattice.getRowY());
      }
    }
  }

  private void place(
      Instance instance, Span span, Expression call, List<Expression> indices, double x, double y) {
    List<Setting> clauses = new ArrayList<>();
    Expression point =
        new Expression.TupleExpression(
            span,
            List.of(
                SettingSyntax.quantity(span, Micron.microns(x), "um"),
                SettingSyntax.quantity(span, Micron.microns(y), "um")));
    clauses.add(clause(span, "at", point));
    if (instance.getRotation() != 0) {
      clauses.add(
          clause(span, "rotate", SettingSyntax.quantity(span, instance.getRotation(), "deg")));
    }
    if (instance.isMirror()) {
      clauses.add(clause(span, "mirror", new Expression.NameReference(span, "x")));
    }
    Name name = new Name(span, Names.of(instance.getName()));
    statements.add(
        new Statement.PlaceStatement(
            span, null, new DeclaredName(span, name, indices), call, clauses, null));
  }

  /** A place that depends on the size of a component is not worked out. */
  private void checkPlace(Instance instance, Span span) {
    List<String> relative =
        instance.getAttributes().stream()
            .map(attribute -> String.valueOf(attribute.getName()))
            .filter(name -> name.startsWith(PicYaml.PLACEMENT))
            .map(name -> name.substring(PicYaml.PLACEMENT.length()))
            .toList();
    if (!relative.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(
                  NetlistFormatCode.PLACE_UNKNOWN,
                  span,
                  "`"
                      + instance.getName()
                      + "` is placed by "
                      + String.join(", ", relative)
                      + " relative to a component; it stands without that")
              .withHint("give it x and y"));
    }
  }

  /** Netlists without places, or with places by connections, leave their instances at one point. */
  private void checkOrigin(Cell circuit) {
    List<String> unplaced =
        circuit.getInstances().stream()
            .filter(instance -> instance.getX() == 0 && instance.getY() == 0)
            .map(Instance::getName)
            .toList();
    if (unplaced.size() > 1) {
      diagnostics.add(
          Diagnostic.of(
                  NetlistFormatCode.PLACE_UNKNOWN,
                  declaration.path().span(),
                  unplaced.size()
                      + " instances have no place of their own and stand at the origin: "
                      + String.join(", ", unplaced.subList(0, Math.min(5, unplaced.size())))
                      + (unplaced.size() > 5 ? ", …" : ""))
              .withHint("give each x and y"));
    }
  }

  /** Whether a net is a link of a bundle that the import draws as waveguides. */
  private boolean isRouted(Net net, Cell circuit) {
    String name = String.valueOf(net.getName());
    int colon = name.lastIndexOf(':');
    return declaration.guide() != null
        && colon > 0
        && kind(net.getEnds().get(0)).equals(OPTICAL)
        && circuit.getAttributes().stream()
            .anyMatch(
                a ->
                    (PicYaml.ROUTES + name.substring(0, colon) + PicYaml.STRATEGY)
                        .equals(a.getName()));
  }

  private void connect(Net net, boolean isRouted) {
    Span span = span(net.getSpan());
    List<Expression> ends = net.getEnds().stream().map(end -> end(end, span)).toList();
    DeclaredName name = new DeclaredName(span, new Name(span, Names.of(net.getName())), List.of());
    Expression guide = declaration.guide();
    if (isRouted && guide != null) {
      statements.add(
          new Statement.RouteStatement(
              span,
              null,
              name,
              ends.get(0),
              ends.get(1),
              List.of(clause(guide.span(), "using", guide)),
              null));
    } else if (ends.size() == 2) {
      statements.add(
          new Statement.ConnectStatement(span, null, ends.get(0), ends.get(1), List.of(), null));
    } else if (ends.size() > 2) {
      statements.add(
          new Statement.NetStatement(
              span, null, name, new Expression.ListExpression(span, ends), List.of(), null));
    }
  }

  private void port(Port port) {
    Span span = span(port.getSpan());
    statements.add(
        new Statement.PortStatement(
            span,
            null,
            new Name(span, kind(port.getAlias())),
            new Name(span, Names.of(port.getName())),
            List.of(),
            end(port.getAlias(), span),
            List.of(),
            null));
  }

  /** What a port carries by the component's definition, or else by its name in the netlist. */
  private String kind(PortRef end) {
    String name = Names.of(end.getPort().getName());
    Definition component = defined.get(Names.of(CircuitView.component(end.getInstances().get(0))));
    List<String> kinds = new ArrayList<>();
    if (component != null) {
      SyntaxChildren.walk(
          component,
          node -> {
            if (node instanceof Statement.PortStatement port && port.name().text().equals(name)) {
              kinds.add(port.kind().text());
            }
          });
    }
    return kinds.isEmpty() ? end.getPort().getKind().getLiteral() : kinds.getFirst();
  }

  /** {@code instance.port}, or {@code instance[i, k].port} for an element of an array. */
  private static Expression end(PortRef end, Span span) {
    Instance instance = end.getInstances().get(0);
    Expression object = new Expression.NameReference(span, Names.of(instance.getName()));
    Lattice lattice = instance.getLattice();
    List<String> indices = end.getPort().getIndices();
    if (lattice != null) {
      List<IndexItem> items =
          IntStream.range(0, 2)
              .mapToObj(i -> i < indices.size() ? indices.get(i) : "0")
              .<IndexItem>map(index -> new IndexItem.At(new Expression.NumberLiteral(span, index)))
              .toList();
      object = new Expression.Index(span, object, items);
    }
    return new Expression.Member(span, object, new Name(span, Names.of(end.getPort().getName())));
  }

  private static Setting clause(Span span, String key, Expression value) {
    return new Setting(span, null, new Name(span, key), List.of(value));
  }
}
