package org.lectern.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A plug-in with code of its own, compiled in the test: it registers a Runnable whose name tells that it runs. */
final class ActivatorJar {
    private static final String SOURCE = """
            package sample;
            import java.util.Hashtable;
            import org.osgi.framework.BundleActivator;
            import org.osgi.framework.BundleContext;
            public class Start implements BundleActivator {
                public void start(BundleContext context) {
                    %s
                    Hashtable<String, Object> properties = new Hashtable<>();
                    properties.put("sample", "%s");
                    context.registerService(Runnable.class, () -> {}, properties);
                }
                public void stop(BundleContext context) {}
            }
            """;

    private ActivatorJar() {}

    /** Starts, and registers a Runnable with the property {@code sample}. */
    static TestJar working(Path work, String sample) throws IOException {
        return compiled(work, SOURCE.formatted("", sample));
    }

    static TestJar failing(Path work) throws IOException {
        return compiled(
                work,
                SOURCE.formatted("if (context != null) { throw new IllegalStateException(\"no luck today\"); }", ""));
    }

    /** Never comes back from its start unless it is interrupted. */
    static TestJar hanging(Path work) throws IOException {
        return compiled(
                work,
                SOURCE.formatted(
                        "try { new java.util.concurrent.CountDownLatch(1).await(); }"
                                + " catch (InterruptedException e) { throw new IllegalStateException(e); }",
                        ""));
    }

    private static TestJar compiled(Path work, String source) throws IOException {
        Path file = Files.createDirectories(work.resolve("sample")).resolve("Start.java");
        Files.writeString(file, source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var arguments = List.of("-proc:none", "-cp", System.getProperty("java.class.path"), file.toString());
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IOException("The sample does not compile");
        }
        return TestJar.plugin("sample.start", "1.0.0")
                .header("Bundle-Activator", "sample.Start")
                .header("Import-Package", "org.osgi.framework")
                .entry("sample/Start.class", Files.readAllBytes(work.resolve("sample/Start.class")));
    }
}
