package dev.specwright.benchmarks.firstcall;

import com.example.ours.model.InferenceInstanceInSerializerV3;
import com.example.ours.model.InferenceInstanceInSerializerV3Validator;
import dev.specwright.benchmarks.Bodies;

/** Decodes, validates and encodes one body with our models. */
public final class OurFirstDecode {

    private OurFirstDecode() {}

    /**
     * Does it.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        InferenceInstanceInSerializerV3 body = InferenceInstanceInSerializerV3.fromJson(Bodies.full());
        System.out.println(
                InferenceInstanceInSerializerV3Validator.validate(body).size());
        System.out.println(body.toJson().length());
    }
}
