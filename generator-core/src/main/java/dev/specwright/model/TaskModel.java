package dev.specwright.model;

import dev.specwright.model.OperationModel.ParameterModel;
import java.util.List;
import java.util.Optional;

/**
 * What an operation begins on the server, and how to see what becomes of it: {@code x-specwright-operation}.
 *
 * @param ids JSON Pointer into the operation's answer, to the id of the task or to the list of their ids
 * @param several whether it is a list
 * @param read the operation that reads a task
 * @param idParameter JSON name of that operation's parameter that takes the id
 * @param states how the state of a task is told
 * @param result where the result is
 * @param kept what is remembered of the request, for the calls that follow
 * @param interval seconds to wait after the first look, where the document says so
 */
public record TaskModel(
        String ids,
        boolean several,
        Target read,
        String idParameter,
        States states,
        Result result,
        List<Kept> kept,
        Optional<Long> interval) {

    /** Copies what it is given. */
    public TaskModel {
        kept = List.copyOf(kept);
    }

    /**
     * An operation that is called later.
     *
     * @param group simple name of the Java class that has it, such as {@code TasksApi}
     * @param operation the operation
     */
    public record Target(String group, OperationModel operation) {}

    /**
     * How the state of a task is told.
     *
     * @param pointer JSON Pointer into the task
     * @param succeeded the states, as text, of a task that came to its end
     * @param failed those of one that failed
     * @param error JSON Pointer to what went wrong; where no state means failure, to be there means it
     */
    public record States(String pointer, List<String> succeeded, List<String> failed, Optional<String> error) {

        /** Copies what it is given. */
        public States {
            succeeded = List.copyOf(succeeded);
            failed = List.copyOf(failed);
        }
    }

    /**
     * A value of the request that is remembered.
     *
     * @param name under which name
     * @param parameter the parameter that has it; else it is in the body
     * @param pointer JSON Pointer into the body
     */
    public record Kept(String name, Optional<ParameterModel> parameter, String pointer) {}

    /**
     * A value that is found in the task.
     *
     * @param name under which name
     * @param pointer JSON Pointer into the task
     */
    public record Found(String name, String pointer) {}

    /** Where the result is. */
    public sealed interface Result {}

    /** The task is the result; where there are several, the list of them. */
    public record TheTask() implements Result {}

    /**
     * The result is a part of the task.
     *
     * @param pointer JSON Pointer into the task
     * @param type its type
     */
    public record InTask(String pointer, TypeRef type) implements Result {}

    /**
     * The result is fetched.
     *
     * @param target the operation that returns it
     * @param found the values for it that are found in the task
     */
    public record Fetched(Target target, List<Found> found) implements Result {

        /** Copies what it is given. */
        public Fetched {
            found = List.copyOf(found);
        }
    }
}
