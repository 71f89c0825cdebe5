package dev.shoreline.dsl.syntax;

import dev.shoreline.dsl.syntax.Expression.StringLiteral;
import dev.shoreline.netlist.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in a block. In all of them {@code span} covers the statement with its clauses and
 * blocks, and {@code doc} is the text of the {@code ///} lines before it.
 */
public sealed interface Statement extends SyntaxNode
    permits FunctionDeclaration,
        Statement.LetStatement,
        Statement.ForStatement,
        Statement.IfStatement,
        Statement.RequireStatement,
        Statement.SetStatement,
        Statement.PlaceStatement,
        Statement.StackStatement,
        Statement.ConnectStatement,
        Statement.NetStatement,
        Statement.RouteStatement,
        Statement.PortStatement,
        Statement.DrawStatement,
        Statement.WaiveStatement,
        Statement.ApplyStatement,
        Statement.ObjectStatement,
        Statement.Setting,
        Statement.ErrorStatement {

  /** {@code let pitch: length = 250um}; {@code type} is what the text states. */
  record LetStatement(
      Span span, @Nullable String doc, Name name, @Nullable TypeName type, Expression value)
      implements Statement, Declaration {}

  /** {@code for i in 0 ..< 8 for k in (north, south) { … }}: the last binding runs fastest. */
  record ForStatement(Span span, List<IterationBinding> bindings, Block body) implements Statement {
    /** Copies the list. */
    public ForStatement {
      bindings = List.copyOf(bindings);
    }
  }

  /** {@code if … { … } else { … }}; {@code else if} is an {@code otherwise} with one statement. */
  record IfStatement(Span span, Expression condition, Block then, @Nullable Block otherwise)
      implements Statement {}

  /**
   * {@code expect fail "reason" require label: condition because "text"}.
   *
   * @param failReason why it is known to fail; null where it has to hold
   */
  record RequireStatement(
      Span span,
      @Nullable String doc,
      @Nullable StringLiteral failReason,
      @Nullable Name label,
      Expression condition,
      @Nullable StringLiteral because)
      implements Statement {}

  /** {@code set oe[*].mod[3].heater = 30mW}. */
  record SetStatement(Span span, Expression target, Expression value) implements Statement {}

  /** {@code place mod[i] = Ring(radius = 5um) in pic at (1mm, 2mm) { heater 25mW }}. */
  record PlaceStatement(
      Span span,
      @Nullable String doc,
      DeclaredName name,
      Expression component,
      List<Setting> clauses,
      @Nullable Block block)
      implements Statement, Configured {
    /** Copies the list. */
    public PlaceStatement {
      clauses = List.copyOf(clauses);
    }

    /** The name of the component, whose arguments may stand behind it; null for anything else. */
    public @Nullable String componentName() {
      Expression callee =
          component instanceof Expression.CallExpression call ? call.callee() : component;
      return callee instanceof Expression.NameReference reference ? reference.name() : null;
    }

    @Override
    public List<Block> blocks() {
      return Configured.blockOrNone(block);
    }
  }

  /** {@code stack eic on pic.top at (1mm, 1mm) bond hybrid(pitch = 9um)}. */
  record StackStatement(
      Span span,
      @Nullable String doc,
      Expression target,
      List<Setting> clauses,
      @Nullable Block block)
      implements Statement, Configured {
    /** Copies the list. */
    public StackStatement {
      clauses = List.copyOf(clauses);
    }

    @Override
    public List<Block> blocks() {
      return Configured.blockOrNone(block);
    }
  }

  /** {@code connect oe[*].host to asic.serdes}. */
  record ConnectStatement(
      Span span,
      @Nullable String doc,
      Expression from,
      Expression to,
      List<Setting> clauses,
      @Nullable Block block)
      implements Statement, Configured {
    /** Copies the list. */
    public ConnectStatement {
      clauses = List.copyOf(clauses);
    }

    @Override
    public List<Block> blocks() {
      return Configured.blockOrNone(block);
    }
  }

  /** {@code net gnd = [asic.gnd, base.gnd] { length 30mm }}. */
  record NetStatement(
      Span span,
      @Nullable String doc,
      DeclaredName name,
      Expression members,
      List<Setting> clauses,
      @Nullable Block block)
      implements Statement, Configured {
    /** Copies the list. */
    public NetStatement {
      clauses = List.copyOf(clauses);
    }

    @Override
    public List<Block> blocks() {
      return Configured.blockOrNone(block);
    }
  }

  /** {@code route wg[i]: mod[i].out -> tip[i].in using strip { … }}. */
  record RouteStatement(
      Span span,
      @Nullable String doc,
      @Nullable DeclaredName name,
      Expression from,
      Expression to,
      List<Setting> clauses,
      @Nullable Block block)
      implements Statement, Configured {
    /** Copies the list. */
    public RouteStatement {
      clauses = List.copyOf(clauses);
    }

    @Override
    public List<Block> blocks() {
      return Configured.blockOrNone(block);
    }
  }

  /**
   * {@code port optical line[i in 0 ..< lanes] = tip[i].fiber carries rate}.
   *
   * @param kind the word behind {@code port}
   * @param indices for an array of ports, one binding a dimension
   * @param target the port it stands for; null where the port is the component's own
   */
  record PortStatement(
      Span span,
      @Nullable String doc,
      Name kind,
      Name name,
      List<IterationBinding> indices,
      @Nullable Expression target,
      List<Setting> clauses,
      @Nullable Block block)
      implements Statement, Configured {
    /** Copies the lists. */
    public PortStatement {
      indices = List.copyOf(indices);
      clauses = List.copyOf(clauses);
    }

    @Override
    public List<Block> blocks() {
      return Configured.blockOrNone(block);
    }
  }

  /** {@code draw core = ring((0um, 0um), 5um, 450nm)}. */
  record DrawStatement(Span span, Expression layer, Expression shape) implements Statement {}

  /** {@code waive "Si.W" { at oe[2] reason "…" owner "…" }}; {@code rule} is the rule's name. */
  record WaiveStatement(Span span, @Nullable String doc, Name rule, Block block)
      implements Statement {}

  /** {@code apply cpo(oe[*, *])}. */
  record ApplyStatement(Span span, Expression profile) implements Statement {}

  /**
   * {@code die asic { … } on base at center bond c4(pitch = 130um) { … }}.
   *
   * @param kind the word it starts with
   * @param block its contents
   * @param tail a second block behind the clauses
   */
  record ObjectStatement(
      Span span,
      @Nullable String doc,
      Name kind,
      DeclaredName name,
      Block block,
      List<Setting> clauses,
      @Nullable Block tail)
      implements Statement, Configured {
    /** Copies the list. */
    public ObjectStatement {
      clauses = List.copyOf(clauses);
    }

    @Override
    public List<Block> blocks() {
      return tail == null ? List.of(block) : List.of(block, tail);
    }

    /** The same with another word for its kind. */
    public ObjectStatement withKind(String word) {
      return new ObjectStatement(
          span, doc, new Name(kind.span(), word), name, block, clauses, tail);
    }
  }

  /**
   * {@code thickness 150um} or {@code size 12mm x 6mm}, in a block or as a clause.
   *
   * @param values at least one; more where {@code x} stands between them
   */
  record Setting(Span span, @Nullable String doc, Name key, List<Expression> values)
      implements Statement {
    /** Copies the list. */
    public Setting {
      values = List.copyOf(values);
    }

    /** The first value. */
    public Expression value() {
      return values.getFirst();
    }
  }

  /**
   * Where a statement could not be read; reported already.
   *
   * @param inner what was understood of a block in it
   */
  record ErrorStatement(Span span, List<Statement> inner) implements Statement {
    /** Copies the list. */
    public ErrorStatement {
      inner = List.copyOf(inner);
    }
  }
}
