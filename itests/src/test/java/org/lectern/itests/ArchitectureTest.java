package org.lectern.itests;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the house. Each says why it is there. */
class ArchitectureTest {
    private static final Path BUNDLES = Path.of(System.getProperty("lectern.bundles"));
    private static final String TEXT = "org.lectern.text";

    /** Those that are made of words. Whoever else needs one thing of it asks the service of one of these. */
    private static final Set<String> USERS_OF_TEXT = Set.of("org.lectern.index.lucene", "org.lectern.analysis.words");

    private static JavaClasses all;

    @BeforeAll
    static void read() throws IOException {
        all = new ClassFileImporter()
                .importPaths(
                        bundles().stream().map(b -> b.resolve("target/classes")).toList());
    }

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> folders = Files.list(BUNDLES)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("org.lectern."))
                    .filter(folder -> Files.isDirectory(folder.resolve("target/classes")))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void bundlesMeetOnlyInTheApi() throws IOException {
        List<String> names =
                bundles().stream().map(b -> b.getFileName().toString()).toList();
        for (String bundle : names) {
            var others = names.stream()
                    .filter(other -> !other.equals(bundle) && !mayBeUsed(bundle, other))
                    .map(other -> (DescribedPredicate<JavaClass>) resideIn(other, names))
                    .reduce(DescribedPredicate.alwaysFalse(), (a, b) -> a.or(b));
            noClasses()
                    .that(are(resideIn(bundle, names)))
                    .should()
                    .dependOnClassesThat(others)
                    .because("bundles meet only in org.lectern.api: take one away and the rest still starts. Where "
                            + bundle + " needs another bundle's inside, the API lacks something: add it there")
                    .allowEmptyShould(true)
                    .check(all);
        }
    }

    /** The class lies in this bundle and not in one whose name is longer, such as org.lectern.feed.table in org.lectern.feed. */
    private static DescribedPredicate<JavaClass> resideIn(String bundle, List<String> names) {
        return DescribedPredicate.describe("in " + bundle, type -> {
            String owner = names.stream()
                    .filter(name -> type.getPackageName().equals(name)
                            || type.getPackageName().startsWith(name + "."))
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            return owner.equals(bundle);
        });
    }

    private static boolean mayBeUsed(String bundle, String other) {
        boolean library = other.equals("org.lectern.api") || other.equals(TEXT) && USERS_OF_TEXT.contains(bundle);
        boolean window = bundle.equals("org.lectern.workbench")
                && List.of("org.lectern.presentation", "org.lectern.workbench.api")
                        .contains(other);
        boolean test = bundle.startsWith("org.lectern.testkit");
        return library || window || test;
    }

    @Test
    void theLibraryOfWordsKnowsNobodyAndServesNobody() {
        noClasses()
                .that()
                .resideInAPackage(TEXT + "..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(TEXT + "..", "java..", "org.osgi.annotation..")
                .because("it is shared as a jar of plain Java is: without services, papers or a framework")
                .check(all);
    }

    @Test
    void theApiKnowsNoLibrary() {
        noClasses()
                .that()
                .resideInAPackage("org.lectern.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "org.apache.lucene..", "com.fasterxml..", "org.eclipse..", "picocli..")
                .because("a type of a library in the API ties every plug-in to that library")
                .check(all);
    }

    @Test
    void viewModelsKnowNoWidget() {
        noClasses()
                .that()
                .resideInAPackage("org.lectern.presentation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse..", "java.awt..", "javax.swing..")
                .because("what is shown is decided without a display, and tested without one")
                .allowEmptyShould(true)
                .check(all);
    }

    @Test
    void onlyTheWindowKnowsSwt() {
        noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage("org.lectern.workbench..", "org.lectern.testkit..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.swt..")
                .because("the commands run where there is no display")
                .check(all);
    }

    @Test
    void packagesOfTheApiDoNotGoInCircles() {
        SlicesRuleDefinition.slices()
                .matching("org.lectern.api.(*)..")
                .should()
                .beFreeOfCycles()
                .because("each extension point has its own version, which a circle would tie together")
                .check(all);
    }

    @Test
    void classesAreNamedForWhatTheyAre() {
        noClasses()
                .that()
                .resideInAPackage("org.lectern..")
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .because("these words usually hide a better name")
                .check(all);
    }

    @Test
    void componentsAreFinal() {
        classes()
                .that(DescribedPredicate.describe("register a service", type -> isComponent(type)))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because("a component is made by the framework, not extended")
                .allowEmptyShould(true)
                .check(all);
    }

    private static boolean isComponent(JavaClass type) {
        return bundleFolders()
                .anyMatch(folder ->
                        Files.isRegularFile(folder.resolve("target/classes/OSGI-INF/" + type.getName() + ".xml")));
    }

    private static Stream<Path> bundleFolders() {
        try {
            return bundles().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theReadRulesCoverEveryBundle() throws IOException {
        assertTrue(bundles().size() >= 20, "Only " + bundles() + " were read: build first");
    }
}
