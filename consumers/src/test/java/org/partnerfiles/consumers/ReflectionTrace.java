package org.partnerfiles.consumers;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ClassObjectReference;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.connect.VMStartException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Runs a program under the JDK's debugger interface and records its calls of reflection. */
final class ReflectionTrace {

    private static final Map<String, Pattern> REFLECTION = Map.of(
            "java.lang.Class", Pattern.compile("forName|get(Declared)?(Method|Field|Constructor|RecordComponent)s?"),
            "java.lang.reflect.Method", Pattern.compile("invoke"),
            "java.lang.reflect.Constructor", Pattern.compile("newInstance"),
            "java.lang.reflect.Field", Pattern.compile("get|set"),
            "java.lang.reflect.Proxy", Pattern.compile("newProxyInstance"));

    private static final Pattern OF_THE_JDK = Pattern.compile("(java|javax|jdk|sun|com\\.sun\\.proxy)\\..*");

    private final VirtualMachine machine;
    private final Map<String, Set<String>> callers = new TreeMap<>();
    private final Set<String> reflectedOn = new TreeSet<>();

    private ReflectionTrace(VirtualMachine machine) {
        this.machine = machine;
    }

    /** Runs a program to its end. */
    static ReflectionTrace of(String options, String main)
            throws IOException, VMStartException, IllegalConnectorArgumentsException, InterruptedException,
                    IncompatibleThreadStateException {
        LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("home").setValue(System.getProperty("java.home"));
        arguments.get("options").setValue(options);
        arguments.get("main").setValue(main);
        ReflectionTrace trace = new ReflectionTrace(connector.launch(arguments));
        try {
            trace.watch();
        } finally {
            trace.machine.process().destroyForcibly();
        }
        return trace;
    }

    /** {@return the classes outside the JDK that use reflection, with the methods they call} */
    Map<String, Set<String>> callers() {
        return callers;
    }

    /** {@return the classes whose members were looked up} */
    Set<String> reflectedOn() {
        return reflectedOn;
    }

    private void watch() throws InterruptedException, IncompatibleThreadStateException, IOException {
        for (String type : REFLECTION.keySet()) {
            ClassPrepareRequest loaded = machine.eventRequestManager().createClassPrepareRequest();
            loaded.addClassFilter(type);
            loaded.enable();
            machine.classesByName(type).forEach(this::stopIn);
        }
        try {
            for (boolean running = true; running; ) {
                EventSet events = machine.eventQueue().remove(TimeUnit.MINUTES.toMillis(2));
                for (Event event : events) {
                    running &= !(event instanceof VMDeathEvent);
                    heard(event);
                }
                events.resume();
            }
        } catch (VMDisconnectedException e) {
            // The program has ended.
        }
        if (machine.process().waitFor() != 0) {
            throw new IOException(
                    new String(machine.process().getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void heard(Event event) throws IncompatibleThreadStateException {
        if (event instanceof ClassPrepareEvent prepared) {
            stopIn(prepared.referenceType());
        } else if (event instanceof BreakpointEvent stopped) {
            List<StackFrame> frames = stopped.thread().frames(0, 2);
            String type = frames.get(1).location().declaringType().name();
            if (!OF_THE_JDK.matcher(type).matches()) {
                callers.computeIfAbsent(type, unused -> new TreeSet<>())
                        .add(stopped.location().method().name());
                if (frames.get(0).thisObject() instanceof ClassObjectReference asked) {
                    reflectedOn.add(asked.reflectedType().name());
                }
            }
        }
    }

    private void stopIn(ReferenceType type) {
        for (Method method : type.methods()) {
            if (REFLECTION.get(type.name()).matcher(method.name()).matches() && method.location() != null) {
                BreakpointRequest stop = machine.eventRequestManager().createBreakpointRequest(method.location());
                stop.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
                stop.enable();
            }
        }
    }
}
