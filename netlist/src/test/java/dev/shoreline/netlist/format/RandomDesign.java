package dev.shoreline.netlist.format;

import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.NetlistPackage;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Designs with every feature of the model set at random; they mean nothing. */
final class RandomDesign {
  private static final double[] DOUBLES = {
    0, -0.0, 1e-9, 0.1 + 0.2, Double.NaN, Double.POSITIVE_INFINITY, -1.7e308, 4.9e-324
  };
  private static final String[] TEXTS = {"", "a", "Größe µm", "<&\"'>", "line\nbreak\t", "😀"};

  private final Random random;
  private final List<EObject> all = new ArrayList<>();

  private RandomDesign(long seed) {
    this.random = new Random(seed);
  }

  static Design of(long seed) {
    return new RandomDesign(seed).make();
  }

  private Design make() {
    Design design = NetlistFactory.eINSTANCE.createDesign();
    fill(design, 0);
    for (EObject object : List.copyOf(all)) {
      point(object);
    }
    return design;
  }

  private void fill(EObject object, int depth) {
    all.add(object);
    for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
      if (feature instanceof EAttribute attribute) {
        set(object, feature, () -> scalar(attribute), 3);
      } else if (((EReference) feature).isContainment() && depth < 5) {
        set(object, feature, () -> child((EReference) feature, depth), depth < 2 ? 3 : 2);
      }
    }
  }

  private EObject child(EReference reference, int depth) {
    List<EClass> choices = new ArrayList<>();
    for (EClassifier classifier : NetlistPackage.eINSTANCE.getEClassifiers()) {
      if (classifier instanceof EClass type
          && !type.isAbstract()
          && reference.getEReferenceType().isSuperTypeOf(type)) {
        choices.add(type);
      }
    }
    EObject child = EcoreUtil.create(choices.get(random.nextInt(choices.size())));
    fill(child, depth + 1);
    return child;
  }

  private void point(EObject object) {
    for (EReference reference : object.eClass().getEAllReferences()) {
      if (reference.isContainment()) {
        continue;
      }
      List<EObject> choices =
          all.stream().filter(reference.getEReferenceType()::isInstance).toList();
      if (!choices.isEmpty()) {
        set(object, reference, () -> choices.get(random.nextInt(choices.size())), 3);
      }
    }
  }

  @SuppressWarnings("unchecked") // the supplier makes values of the feature's type
  private void set(EObject object, EStructuralFeature feature, Supplier<?> value, int most) {
    if (!feature.isMany()) {
      if (random.nextInt(4) > 0) {
        object.eSet(feature, value.get());
      }
      return;
    }
    int count = random.nextInt(most);
    for (int i = 0; i < count; i++) {
      ((List<Object>) object.eGet(feature)).add(value.get());
    }
  }

  private Object scalar(EAttribute attribute) {
    if (attribute.getEAttributeType() instanceof EEnum choices) {
      return choices
          .getELiterals()
          .get(random.nextInt(choices.getELiterals().size()))
          .getInstance();
    }
    return switch (attribute.getEAttributeType().getName()) {
      case "EDouble" -> DOUBLES[random.nextInt(DOUBLES.length)];
      case "EInt" -> random.nextInt();
      case "ELong" -> random.nextLong();
      case "EBoolean" -> random.nextBoolean();
      case "Span" -> new Span("a/b.shore", 3, 3 + random.nextInt(9), 1 + random.nextInt(9), 2);
      default -> TEXTS[random.nextInt(TEXTS.length)];
    };
  }
}
