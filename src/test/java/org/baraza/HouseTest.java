package org.baraza;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house keeps its order: who knows whom, and what the pure rooms stay away from. */
class HouseTest {
  private static final String HOUSE = "org.baraza";

  private static final String[] INSIDE = {
    "people", "flow", "conversation", "commitment", "decision", "plan", "nudge"
  };

  /** Which rooms of ours each room may know. */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          entry("people"),
          entry("notation"),
          entry("flow", "people"),
          entry("conversation", "people", "flow"),
          entry("commitment", "people"),
          entry("decision", "people", "flow"),
          entry("plan", "people", "flow", "conversation", "commitment"),
          entry("nudge", "people", "flow", "conversation", "commitment", "plan"),
          entry("assistant", INSIDE),
          entry("store", around("notation")),
          entry("slack", around()),
          entry("export", around("notation")),
          entry("practice"));

  private static final Set<String> PURE =
      Set.of("people", "flow", "conversation", "commitment", "decision", "plan", "nudge");

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(HOUSE);

  @Test
  void every_room_is_in_the_plan_of_the_house() {
    assertThat(CODE.getPackage(HOUSE).getSubpackages())
        .extracting(JavaPackage::getRelativeName)
        .containsExactlyInAnyOrderElementsOf(MAY_KNOW.keySet());
  }

  @Test
  void a_room_knows_only_the_rooms_that_it_may_know() {
    MAY_KNOW.forEach(
        (room, known) -> {
          List<String> allowed = new ArrayList<>();
          allowed.add(inside(room));
          known.forEach(other -> allowed.add(inside(other)));
          noClasses()
              .that()
              .resideInAPackage(inside(room))
              .should()
              .dependOnClassesThat(
                  resideInAnyPackage(HOUSE + "..")
                      .and(resideOutsideOfPackages(allowed.toArray(String[]::new))))
              .because(room + " may know " + known)
              .check(CODE);
        });
  }

  @Test
  void a_pure_room_knows_values_and_nothing_that_reaches_outside() {
    classes()
        .that()
        .resideInAnyPackage(pure())
        .and()
        .resideOutsideOfPackage(HOUSE + ".flow.reading")
        .should()
        .onlyDependOnClassesThat(values())
        .check(CODE);
  }

  @Test
  void the_reader_of_prompts_is_given_text_and_never_opens_a_file() {
    classes()
        .that()
        .resideInAPackage(HOUSE + ".flow.reading")
        .should()
        .onlyDependOnClassesThat(
            values()
                .or(resideInAnyPackage("org.yaml.snakeyaml.."))
                .or(name("java.io.StringReader"))
                .or(name("java.io.Reader")))
        .check(CODE);
  }

  @Test
  void a_pure_room_is_told_the_time_and_given_its_ids() {
    noClasses()
        .that()
        .resideInAnyPackage(pure())
        .should()
        .accessTargetWhere(tellsTheTime().or(makesThingsUp()).or(asksTheMachine()))
        .check(CODE);
    noClasses()
        .that()
        .resideInAnyPackage(pure())
        .should()
        .dependOnClassesThat()
        .areAssignableTo(RandomGenerator.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(InstantSource.class)
        .check(CODE);
  }

  @Test
  void only_the_root_names_the_system_clock() {
    noClasses()
        .that()
        .resideOutsideOfPackage(HOUSE)
        .should()
        .accessTargetWhere(tellsTheTime())
        .check(CODE);
  }

  @Test
  void nobody_sleeps() {
    noClasses()
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe("sleeps", access -> is(access, Thread.class, "sleep")))
        .check(CODE);
  }

  @Test
  void slack_and_the_web_server_stay_in_their_rooms() {
    noClasses()
        .that()
        .resideOutsideOfPackage(inside("slack"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.slack..")
        .check(CODE);
    noClasses()
        .that()
        .resideOutsideOfPackages(inside("slack"), inside("practice"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.jetty..")
        .check(CODE);
  }

  @Test
  void the_database_stays_in_its_room() {
    noClasses()
        .that()
        .resideOutsideOfPackage(inside("store"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..",
            "javax.sql..",
            "org.jdbi..",
            "com.zaxxer..",
            "org.flywaydb..",
            "org.sqlite..",
            "org.postgresql..",
            "com.github.kagkarlsson..")
        .check(CODE);
  }

  @Test
  void packages_go_round_in_no_circle() {
    slices().matching(HOUSE + ".(**)").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void the_libraries_for_documents_and_pictures_stay_in_their_room() {
    noClasses()
        .that()
        .resideOutsideOfPackage(inside("export"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.poi..", "org.jfree..", "java.awt..")
        .check(CODE);
  }

  @Test
  void every_package_says_what_it_is_and_forbids_null() {
    List<JavaPackage> packages =
        Stream.concat(
                Stream.of(CODE.getPackage(HOUSE)),
                CODE.getPackage(HOUSE).getSubpackagesInTree().stream())
            .filter(each -> !each.getClasses().isEmpty())
            .toList();

    assertThat(packages)
        .hasSizeGreaterThan(MAY_KNOW.size())
        .allSatisfy(
            each -> assertThat(each.isAnnotatedWith(NullMarked.class)).as(each.getName()).isTrue());
  }

  @Test
  void names_speak() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .resideInAnyPackage("..util..", "..utils..", "..common..")
        .check(CODE);
  }

  private static Map.Entry<String, Set<String>> entry(String room, String... known) {
    return Map.entry(room, Set.of(known));
  }

  /** What a room around the assistant may know. */
  private static String[] around(String... others) {
    return Stream.of(INSIDE, new String[] {"assistant"}, others)
        .flatMap(Stream::of)
        .toArray(String[]::new);
  }

  private static String inside(String room) {
    return HOUSE + "." + room + "..";
  }

  private static String[] pure() {
    return PURE.stream().map(HouseTest::inside).toArray(String[]::new);
  }

  /** The language, collections, numbers and time, and the pure rooms themselves. */
  private static DescribedPredicate<JavaClass> values() {
    return resideInAnyPackage(pure())
        .or(
            resideInAnyPackage(
                "java.lang",
                "java.lang.annotation",
                "java.lang.invoke",
                "java.lang.runtime",
                "java.math",
                "java.text",
                "java.time..",
                "java.util",
                "java.util.function",
                "java.util.regex",
                "java.util.stream",
                "org.jspecify.annotations"))
        .or(DescribedPredicate.describe("primitives", JavaClass::isPrimitive))
        .or(DescribedPredicate.describe("arrays", JavaClass::isArray))
        .as("values");
  }

  private static DescribedPredicate<JavaAccess<?>> tellsTheTime() {
    return DescribedPredicate.describe(
        "tells the time",
        access ->
            (access.getTargetOwner().getPackageName().startsWith("java.time")
                    && access.getName().equals("now"))
                || is(access, Clock.class, "system.*|tick.*")
                || is(access, InstantSource.class, "system|tick")
                || is(access, System.class, "currentTimeMillis|nanoTime"));
  }

  private static DescribedPredicate<JavaAccess<?>> makesThingsUp() {
    return DescribedPredicate.describe(
        "makes things up",
        access -> is(access, UUID.class, "randomUUID") || is(access, Math.class, "random"));
  }

  /** The machine's time zone, language, settings, output. */
  private static DescribedPredicate<JavaAccess<?>> asksTheMachine() {
    return DescribedPredicate.describe(
        "asks the machine",
        access ->
            is(access, ZoneId.class, "systemDefault")
                || is(access, TimeZone.class, "getDefault")
                || is(access, Locale.class, "getDefault")
                || is(access, System.class, "get.*|out|err|in")
                || is(access, Runtime.class, ".*"));
  }

  private static boolean is(JavaAccess<?> access, Class<?> type, String names) {
    return access.getTargetOwner().isEquivalentTo(type) && access.getName().matches(names);
  }
}
