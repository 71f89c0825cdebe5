package dev.shoreline.dsl.evaluate;

import dev.shoreline.dsl.syntax.FunctionDeclaration;
import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.dsl.syntax.Statement.LetStatement;
import dev.shoreline.netlist.source.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names and what they stand for; a name that is not here may be further out. */
public final class Scope {
  /** Names that are no values of the text: objects of the design. */
  public interface Objects {
    /** The object of that name; null if there is none. */
    @Nullable Value find(String name);

    /** All names, for suggestions. */
    Collection<String> names();
  }

  /** What a name stands for. */
  sealed interface Binding {
    record Ready(Value value) implements Binding {}

    record Function(FunctionDeclaration declaration, Scope scope) implements Binding {}

    /** A let that is evaluated when it is first asked for. */
    final class Later implements Binding {
      final LetStatement let;
      final Scope scope;
      boolean busy;
      @Nullable Value value;

      Later(LetStatement let, Scope scope) {
        this.let = let;
        this.scope = scope;
      }
    }
  }

  private final @Nullable Scope outer;
  private final @Nullable Objects objects;
  private final Map<String, Binding> bindings = new HashMap<>();
  private final Map<String, Span> places = new HashMap<>();

  private Scope(@Nullable Scope outer, @Nullable Objects objects) {
    this.outer = outer;
    this.objects = objects;
  }

  /** An outermost scope; without objects. */
  public static Scope root() {
    return new Scope(null, null);
  }

  /** A scope inside this one. */
  public Scope inner() {
    return new Scope(this, null);
  }

  /** A scope inside this one with objects of its own. */
  public Scope inner(Objects inside) {
    return new Scope(this, inside);
  }

  /** Binds a value to a declared name. */
  void define(Name name, Value value) {
    bindings.put(name.text(), new Binding.Ready(value));
    places.put(name.text(), name.span());
  }

  /** Where a name is declared; null if nowhere in the text. */
  @Nullable Span place(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Span place = scope.places.get(name);
      if (place != null) {
        return place;
      }
      if (scope.objects != null && scope.objects.find(name) instanceof Value.Thing thing) {
        return thing.place();
      }
    }
    return null;
  }

  /**
   * Declares a value that is evaluated on demand.
   *
   * @return the place of an earlier declaration of that name in this scope; null if there is none
   */
  public @Nullable Span declare(LetStatement let) {
    String name = let.name().text();
    Span before = places.putIfAbsent(name, let.name().span());
    if (before == null) {
      bindings.put(name, new Binding.Later(let, this));
    }
    return before;
  }

  /** Declares a function; the result is as for a value. */
  public @Nullable Span declare(FunctionDeclaration function) {
    String name = function.name().text();
    Span before = places.putIfAbsent(name, function.name().span());
    if (before == null) {
      bindings.put(name, new Binding.Function(function, this));
    }
    return before;
  }

  /** The nearest binding of a name. */
  @Nullable Binding find(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Binding binding = scope.bindings.get(name);
      if (binding != null) {
        return binding;
      }
      Value object = scope.objects == null ? null : scope.objects.find(name);
      if (object != null) {
        return new Binding.Ready(object);
      }
    }
    return null;
  }

  /** Whether the text declares a function of that name. */
  public boolean isFunction(String name) {
    return find(name) instanceof Binding.Function;
  }

  /** The function that the text declares under a name. */
  public Optional<FunctionDeclaration> function(String name) {
    return find(name) instanceof Binding.Function function
        ? Optional.of(function.declaration())
        : Optional.empty();
  }

  /** The scope in which a function was declared; this one if there is no such function. */
  public Scope functionScope(String name) {
    return find(name) instanceof Binding.Function function ? function.scope() : this;
  }

  /** Every name that can be seen from here, sorted. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (Scope scope = this; scope != null; scope = scope.outer) {
      names.addAll(scope.bindings.keySet());
      if (scope.objects != null) {
        names.addAll(scope.objects.names());
      }
    }
    return names;
  }
}
