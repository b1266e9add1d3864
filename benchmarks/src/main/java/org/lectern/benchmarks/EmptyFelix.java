package org.lectern.benchmarks;

import java.nio.file.Files;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** Starts and stops a framework without a bundle: what any command on Felix costs at the least. */
public final class EmptyFelix {
    private EmptyFelix() {}

    public static void main(String[] arguments) throws Exception {
        Framework framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        Files.createTempDirectory("empty-felix").toString()));
        framework.start();
        framework.stop();
        framework.waitForStop(0);
    }
}
