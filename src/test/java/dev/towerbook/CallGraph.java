package dev.towerbook;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is reached from an entry point, by rapid type analysis: a call reaches its target and, in
 * every class of which an object is made somewhere, the method that overrides it. Method references
 * and class literals count as calls. Of what frameworks do by reflection it knows: Spring makes
 * components and calls {@code @Bean} methods, picocli makes what its annotations name, templates
 * and the figure book read what the values of the report hold.
 */
final class CallGraph {

  private static final String ROOT = "dev.towerbook";
  private static final String SPRING = "org.springframework.";

  private final JavaClasses house;
  private final Set<String> templateNames;
  private final Set<JavaClass> used = new HashSet<>();
  private final Set<JavaClass> made = new LinkedHashSet<>();
  private final Set<JavaCodeUnit> reached = new HashSet<>();
  private final Set<JavaField> read = new HashSet<>();
  private final Map<JavaClass, Boolean> withFigures = new HashMap<>();
  private final Map<JavaMethod, String> signatures = new HashMap<>();
  private final Deque<JavaCodeUnit> open = new ArrayDeque<>();

  /**
   * A graph of nothing yet.
   *
   * @param templateNames names that templates read of what they are given
   */
  CallGraph(JavaClasses house, Set<String> templateNames) {
    this.house = house;
    this.templateNames = templateNames;
  }

  /** Walks from all methods of this name in a class. */
  CallGraph walkFrom(Class<?> entry, String method) {
    house.get(entry).getMethods().stream()
        .filter(one -> one.getName().equals(method))
        .forEach(this::reach);
    house.stream().filter(type -> isAnnotatedBy(type, SPRING)).forEach(this::makeWhole);
    while (!open.isEmpty()) {
      follow(open.remove());
    }
    return this;
  }

  /** Types that nothing uses and members of used types that nothing calls or reads. */
  Set<String> unreached() {
    Set<String> names = new TreeSet<>();
    for (JavaClass type : house) {
      if (isWritten(type) && !isUsed(type)) {
        names.add(name(type));
      } else if (isWritten(type)) {
        type.getMethods().stream()
            .filter(method -> isWritten(method) && !reached.contains(method))
            .filter(method -> !isComponent(method) || !isRead(method))
            .forEach(method -> names.add(name(type) + '.' + method.getName()));
        type.getConstructors().stream()
            .filter(made -> !reached.contains(made) && !forbidsMaking(made))
            .forEach(made -> names.add(name(type) + ".<init>/" + made.getParameters().size()));
      }
    }
    return names;
  }

  /** Without packages. */
  private static String name(JavaClass type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  private static boolean isWritten(JavaClass type) {
    return !type.isAnonymousClass()
        && !type.isAnnotation()
        && !type.getSimpleName().equals("package-info")
        && !type.getSimpleName().isEmpty();
  }

  private boolean isUsed(JavaClass type) {
    return used.contains(type) || type.getAllSubclasses().stream().anyMatch(used::contains);
  }

  private boolean isWritten(JavaMethod method) {
    Set<JavaModifier> modifiers = method.getModifiers();
    JavaClass owner = method.getOwner();
    return !modifiers.contains(JavaModifier.SYNTHETIC)
        && !modifiers.contains(JavaModifier.BRIDGE)
        && !(owner.isEnum() && Set.of("values", "valueOf").contains(method.getName()))
        && !(owner.isRecord() && !made.contains(owner) && isOfObject(method));
  }

  private static boolean isOfObject(JavaMethod method) {
    return Set.of("equals", "hashCode", "toString").contains(method.getName());
  }

  /** A private constructor without parameters of a type that is never made. */
  private static boolean forbidsMaking(JavaConstructor constructor) {
    return constructor.getModifiers().contains(JavaModifier.PRIVATE)
        && constructor.getParameters().isEmpty();
  }

  private static boolean isComponent(JavaMethod method) {
    return method.getOwner().isRecord()
        && method.getParameters().isEmpty()
        && method.getOwner().tryGetField(method.getName()).isPresent();
  }

  /** A private record may be a key, whose components are compared and never read alone. */
  private boolean isRead(JavaMethod component) {
    JavaClass owner = component.getOwner();
    Class<?> type = owner.reflect();
    return Modifier.isPrivate(type.getModifiers())
        || type.isLocalClass()
        || owner.tryGetField(component.getName()).filter(read::contains).isPresent();
  }

  private void reach(JavaCodeUnit unit) {
    if (!isOfHouse(unit.getOwner()) || !reached.add(unit)) {
      return;
    }
    use(unit.getOwner());
    open.add(unit);
    if (unit instanceof JavaConstructor) {
      make(unit.getOwner());
    } else if (unit instanceof JavaMethod method) {
      method.getOwner().getAllSubclasses().stream()
          .filter(made::contains)
          .forEach(type -> reachIn(type, signature(method)));
    }
  }

  private static boolean isOfHouse(JavaClass type) {
    return type.getName().startsWith(ROOT);
  }

  private void follow(JavaCodeUnit unit) {
    unit.getCallsFromSelf().forEach(call -> reachTarget(call.getTarget()));
    unit.getCodeUnitReferencesFromSelf().forEach(call -> reachTarget(call.getTarget()));
    unit.getReferencedClassObjects().forEach(literal -> use(literal.getRawType()));
    for (JavaFieldAccess access : unit.getFieldAccesses()) {
      use(access.getTargetOwner());
      boolean isAccessor =
          unit instanceof JavaMethod method
              && isComponent(method)
              && method.getName().equals(access.getName());
      if (access.getAccessType() == JavaFieldAccess.AccessType.GET && !isAccessor) {
        access.getTarget().resolveMember().ifPresent(read::add);
      }
    }
  }

  private void reachTarget(AccessTarget target) {
    use(target.getOwner());
    target
        .resolveMember()
        .filter(JavaCodeUnit.class::isInstance)
        .ifPresent(member -> reach((JavaCodeUnit) member));
  }

  private void use(JavaClass type) {
    JavaClass base = type.isArray() ? type.getBaseComponentType() : type;
    if (!isOfHouse(base) || !used.add(base)) {
      return;
    }
    base.getStaticInitializer().ifPresent(this::reach);
    base.getRawSuperclass().ifPresent(this::use);
    base.getRawInterfaces().forEach(this::use);
    base.getEnclosingClass().ifPresent(this::use);
    List<HasAnnotations<?>> parts = new ArrayList<>(base.getMembers());
    parts.add(base);
    parts.forEach(part -> part.getAnnotations().forEach(this::makeNamed));
  }

  private void makeNamed(JavaAnnotation<?> annotation) {
    for (Object value : annotation.getProperties().values()) {
      if (value instanceof JavaClass type) {
        makeWhole(type);
      } else if (value instanceof JavaClass[] types) {
        List.of(types).forEach(this::makeWhole);
      }
    }
  }

  /** Made by a framework. */
  private void makeWhole(JavaClass type) {
    type.getConstructors().forEach(this::reach);
    type.getMethods().stream().filter(one -> isAnnotatedBy(one, SPRING)).forEach(this::reach);
  }

  private static boolean isAnnotatedBy(HasAnnotations<?> part, String framework) {
    return part.getAnnotations().stream()
        .anyMatch(one -> one.getRawType().getName().startsWith(framework));
  }

  /** An object of the type is made: what it overrides may be called on it, by libraries too. */
  private void make(JavaClass type) {
    if (!made.add(type)) {
      return;
    }
    Set<JavaClass> above = new LinkedHashSet<>(type.getAllRawSuperclasses());
    above.addAll(type.getAllRawInterfaces());
    for (JavaClass one : above) {
      one.getMethods().stream()
          .filter(method -> !isOfHouse(one) || reached.contains(method))
          .forEach(method -> reachIn(type, signature(method)));
    }
    if (type.getPackageName().startsWith(ROOT + ".report")) {
      type.getMethods().stream().filter(this::isReadByPage).forEach(this::reach);
    }
  }

  private boolean isReadByPage(JavaMethod method) {
    return method.getParameters().isEmpty()
        && (templateNames.contains(method.getName())
            || templateNames.contains(property(method.getName()))
            || (isComponent(method) && holdsFigures(method)));
  }

  /** As templates may write the name of a flag: {@code empty} for {@code isEmpty}. */
  private static String property(String method) {
    return method.startsWith("is") && method.length() > 2
        ? Character.toLowerCase(method.charAt(2)) + method.substring(3)
        : method;
  }

  private boolean holdsFigures(JavaMethod component) {
    return component.getReturnType().getAllInvolvedRawTypes().stream().anyMatch(this::isFigure);
  }

  /** A figure, or a record that holds one however deep. */
  private boolean isFigure(JavaClass type) {
    Boolean known = withFigures.putIfAbsent(type, type.getSimpleName().equals("Figure"));
    if (known != null) {
      return known;
    }
    boolean found =
        type.getSimpleName().equals("Figure")
            || (type.isRecord()
                && isOfHouse(type)
                && type.getMethods().stream()
                    .anyMatch(method -> isComponent(method) && holdsFigures(method)));
    withFigures.put(type, found);
    return found;
  }

  /** Reaches the method of this signature that an object of the type would run. */
  private void reachIn(JavaClass type, String signature) {
    List<JavaClass> from = new ArrayList<>(List.of(type));
    from.addAll(type.getAllRawSuperclasses());
    from.addAll(type.getAllRawInterfaces());
    from.stream()
        .flatMap(at -> at.getMethods().stream())
        .filter(method -> signature(method).equals(signature))
        .filter(method -> !method.getModifiers().contains(JavaModifier.ABSTRACT))
        .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
        .findFirst()
        .ifPresent(this::reach);
  }

  private String signature(JavaMethod method) {
    return signatures.computeIfAbsent(
        method,
        one ->
            one.getName() + one.getRawParameterTypes().stream().map(JavaClass::getName).toList());
  }
}
