package org.lectern.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarReaderTest {
    private static final String WORD_COUNT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="sample.WordCount">
              <property name="analysis.id" type="String" value="wordcount"/>
              <property name="analysis.label" type="String" value="Word count"/>
              <service><provide interface="org.lectern.api.analysis.Analysis"/></service>
              <implementation class="sample.WordCount"/>
            </scr:component>
            """;
    private static final String TWO_COMPONENTS = """
            <components xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0">
              <scr:component name="a"><service><provide interface="org.lectern.api.export.Exporter"/></service>
                <property name="exporter.label" value="RIS"/></scr:component>
              <scr:component name="b"><service><provide interface="java.lang.Runnable"/></service></scr:component>
            </components>
            """;

    @TempDir
    private Path folder;

    @Test
    void aJarSaysWhatItIsAndWhatItWouldAdd() throws Exception {
        TestJar jar = TestJar.plugin("sample.wordcount;singleton:=true", "1.2.0")
                .header("Service-Component", "OSGI-INF/sample.WordCount.xml, OSGI-INF/more/*.xml")
                .header("Bundle-Activator", "sample.Start")
                .entry("OSGI-INF/sample.WordCount.xml", WORD_COUNT)
                .entry("OSGI-INF/more/two.xml", TWO_COMPONENTS)
                .entry("OSGI-INF/unnamed.xml", "not read");
        assertEquals(
                new JarFacts(
                        "sample.wordcount",
                        "1.2.0",
                        List.of(
                                "Analysis: Word count",
                                "Export format: RIS",
                                "Service: java.lang.Runnable",
                                "Code that runs at its start: sample.Start")),
                JarReader.read(jar.write(folder.resolve("a.jar"))));
    }

    @Test
    void aJarWithoutAVersionHasTheLowest() throws Exception {
        Path jar = new TestJar().header("Bundle-SymbolicName", "plain").write(folder.resolve("a.jar"));
        assertEquals(new JarFacts("plain", "0.0.0", List.of()), JarReader.read(jar));
    }

    @Test
    void whatIsNoPluginIsSaidInOneSentence() throws Exception {
        Path text = Files.writeString(folder.resolve("text.jar"), "I am a jar, honestly");
        assertTrue(problem(text).startsWith("is not a jar: "), problem(text));
        assertTrue(problem(Files.createFile(folder.resolve("empty.jar"))).startsWith("is not a jar: "));
        assertEquals("is no plug-in: its manifest has no Bundle-SymbolicName", problem(new TestJar()));
        assertEquals(
                "is a fragment: it would become part of another bundle",
                problem(TestJar.plugin("f", "1").header("Fragment-Host", "org.lectern.api")));
        assertEquals("has a Bundle-SymbolicName that is no name", problem(TestJar.plugin("../up", "1")));
        assertEquals("has a Bundle-Version that is no version", problem(TestJar.plugin("a", "one")));
    }

    @Test
    void namesThatLeaveTheirFolderAreRefused() throws Exception {
        for (String name : List.of("../evil.txt", "/etc/evil", "a/../../evil", "a\\evil", "C:/evil")) {
            assertEquals(
                    "holds a file that would leave its folder: " + name,
                    problem(TestJar.plugin("a", "1").entry(name, "x")));
        }
    }

    @Test
    void aBombIsRefusedUnopened() throws Exception {
        assertEquals(
                "unpacks to 200 MB, which is more than a plug-in would",
                problem(TestJar.plugin("a", "1").entry("zeros", new byte[200 << 20])));
        assertEquals(
                "has a description of more than 1 MB: OSGI-INF/a.xml",
                problem(TestJar.plugin("a", "1")
                        .header("Service-Component", "OSGI-INF/*.xml")
                        .entry("OSGI-INF/a.xml", new byte[2 << 20])));
    }

    @Test
    void aServiceDescriptionWithADtdIsRefused() throws Exception {
        String problem = problem(TestJar.plugin("a", "1")
                .header("Service-Component", "OSGI-INF/a.xml")
                .entry(
                        "OSGI-INF/a.xml",
                        "<!DOCTYPE c [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><component><p>&x;</p></component>"));
        assertTrue(problem.startsWith("has a service description that cannot be read, OSGI-INF/a.xml: "), problem);
    }

    private String problem(TestJar jar) throws IOException {
        return problem(jar.write(folder.resolve("bad.jar")));
    }

    private static String problem(Path jar) {
        return assertThrows(BrokenJar.class, () -> JarReader.read(jar)).getMessage();
    }
}
