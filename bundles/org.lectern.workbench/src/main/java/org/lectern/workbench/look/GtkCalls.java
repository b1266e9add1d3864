package org.lectern.workbench.look;

import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.eclipse.swt.widgets.Display;

/** What SWT can do with GTK and offers no call for: its internal methods, reached by name. */
final class GtkCalls {
    private GtkCalls() {}

    /**
     * Calls the static method of that class below {@code org.eclipse.swt.internal}; the first one of that name that takes
     * the arguments.
     */
    static Object call(String type, String method, Object... arguments) throws ReflectiveOperationException {
        Class<?> in = Display.class.getClassLoader().loadClass("org.eclipse.swt.internal." + type);
        for (Method candidate : in.getMethods()) {
            if (candidate.getName().equals(method) && takes(candidate.getParameterTypes(), arguments)) {
                try {
                    return candidate.invoke(null, arguments);
                } catch (InvocationTargetException e) {
                    throw new ReflectiveOperationException(method, e.getCause());
                }
            }
        }
        throw new NoSuchMethodException(method);
    }

    private static boolean takes(Class<?>[] types, Object[] arguments) {
        if (types.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            Class<?> type = MethodType.methodType(types[i]).wrap().returnType();
            boolean fits = arguments[i] == null ? !types[i].isPrimitive() : type.isInstance(arguments[i]);
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
