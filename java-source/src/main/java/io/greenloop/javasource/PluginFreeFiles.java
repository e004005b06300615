package io.greenloop.javasource;

import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/**
 * Files beside which the compiler finds no plug-ins of its own. Even from an empty path of processors it would go on to the class path of
 * this JVM, and look into every jar of it for each file that it is given.
 */
class PluginFreeFiles extends ForwardingJavaFileManager<JavaFileManager> {

    PluginFreeFiles(JavaFileManager files) {
        super(files);
    }

    @Override
    public ClassLoader getClassLoader(Location location) {
        return location == StandardLocation.ANNOTATION_PROCESSOR_PATH
                ? ClassLoader.getPlatformClassLoader()
                : super.getClassLoader(location);
    }
}
