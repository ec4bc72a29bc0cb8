package dev.specwright.benchmarks.jmh;

import com.example.ours.model.InferenceInstanceInSerializerV3;
import com.example.ours.model.InferenceInstanceInSerializerV3Validator;
import com.networknt.schema.Schema;
import dev.specwright.benchmarks.Bodies;
import dev.specwright.benchmarks.GcoreSchemas;
import dev.specwright.benchmarks.Peers;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.concurrent.TimeUnit;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A body that is valid, checked as a model (ours, Hibernate Validator's) and as a tree (networknt's). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ValidationBenchmark {

    private final String text = Bodies.full();
    private final InferenceInstanceInSerializerV3 ours = InferenceInstanceInSerializerV3.fromJson(text);
    private final com.example.peer.model.InferenceInstanceInSerializerV3 peers = Peers.full();
    private final Validator hibernate = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
    private final Schema schema = GcoreSchemas.deployment();
    private final JsonNode tree = new JsonMapper().readTree(text);

    /**
     * Ours.
     *
     * @return the violations
     */
    @Benchmark
    public Object ours() {
        return InferenceInstanceInSerializerV3Validator.validate(ours);
    }

    /**
     * Hibernate Validator on the annotated models of openapi-generator.
     *
     * @return the violations
     */
    @Benchmark
    public Object hibernate() {
        return hibernate.validate(peers);
    }

    /**
     * networknt on a tree of the body.
     *
     * @return the errors
     */
    @Benchmark
    public Object networknt() {
        return schema.validate(tree);
    }
}
