package dev.specwright.demo;

import com.example.gcore.model.ContainerScale;
import com.example.gcore.model.ContainerScaleTriggers;
import com.example.gcore.model.HttpGetProbe;
import com.example.gcore.model.InferenceDeployment;
import com.example.gcore.model.IngressOptions;
import com.example.gcore.model.LogRetentionPolicy;
import com.example.gcore.model.Logging;
import com.example.gcore.model.Probe;
import com.example.gcore.model.Probes;
import com.example.gcore.model.SqsTrigger;
import java.util.ArrayList;
import java.util.List;

/** The table of all properties that are nullable or have a default; the tests check that none is left out. */
final class ModelProperties {

    private ModelProperties() {}

    static List<ModelProperty<?>> all() {
        List<ModelProperty<?>> all = new ArrayList<>();
        deployment(all);
        logging(all);
        scale(all);
        probes(all);
        return all;
    }

    @SuppressWarnings("deprecation") // auth_enabled
    private static void deployment(List<ModelProperty<?>> all) {
        ModelProperty.model(InferenceDeployment.TYPE, "InferenceInstanceInSerializerV3", GcoreSpec.MINIMAL)
                .with(all, "auth_enabled", InferenceDeployment::authEnabled, InferenceDeployment::authEnabledField)
                .with(all, "command", InferenceDeployment::command, InferenceDeployment::commandField)
                .with(
                        all,
                        "credentials_name",
                        InferenceDeployment::credentialsName,
                        InferenceDeployment::credentialsNameField)
                .with(all, "description", InferenceDeployment::description, InferenceDeployment::descriptionField)
                .with(all, "envs", InferenceDeployment::envs, InferenceDeployment::envsField)
                .with(all, "ingress_opts", InferenceDeployment::ingressOpts, InferenceDeployment::ingressOptsField)
                .with(all, "logging", InferenceDeployment::logging, InferenceDeployment::loggingField)
                .with(all, "probes", InferenceDeployment::probes, InferenceDeployment::probesField)
                .with(all, "timeout", InferenceDeployment::timeout, InferenceDeployment::timeoutField);
        ModelProperty.model(IngressOptions.TYPE, "IngressOptsSerializer", "{}")
                .with(
                        all,
                        "disable_response_buffering",
                        IngressOptions::disableResponseBuffering,
                        IngressOptions::disableResponseBufferingField);
    }

    private static void logging(List<ModelProperty<?>> all) {
        ModelProperty.model(Logging.TYPE, "LoggingInSerializer", "{}")
                .with(all, "destination_region_id", Logging::destinationRegionId, Logging::destinationRegionIdField)
                .with(all, "enabled", Logging::enabled, Logging::enabledField)
                .with(all, "retention_policy", Logging::retentionPolicy, Logging::retentionPolicyField)
                .with(all, "topic_name", Logging::topicName, Logging::topicNameField);
        ModelProperty.model(LogRetentionPolicy.TYPE, "LaasIndexRetentionPolicyPydanticSerializer", "{\"period\":1}")
                .withRequired(all, "period", LogRetentionPolicy::period);
    }

    private static void scale(List<ModelProperty<?>> all) {
        ModelProperty.model(ContainerScale.TYPE, "ContainerScaleSerializerV3", "{\"max\":3,\"min\":1}")
                .with(all, "cooldown_period", ContainerScale::cooldownPeriod, ContainerScale::cooldownPeriodField)
                .with(all, "polling_interval", ContainerScale::pollingInterval, ContainerScale::pollingIntervalField)
                .with(all, "triggers", ContainerScale::triggers, ContainerScale::triggersField);
        ModelProperty.model(ContainerScaleTriggers.TYPE, "ContainerScaleTriggersSerializer", "{}")
                .with(all, "cpu", ContainerScaleTriggers::cpu, ContainerScaleTriggers::cpuField)
                .with(all, "gpu_memory", ContainerScaleTriggers::gpuMemory, ContainerScaleTriggers::gpuMemoryField)
                .with(
                        all,
                        "gpu_utilization",
                        ContainerScaleTriggers::gpuUtilization,
                        ContainerScaleTriggers::gpuUtilizationField)
                .with(all, "http", ContainerScaleTriggers::http, ContainerScaleTriggers::httpField)
                .with(all, "memory", ContainerScaleTriggers::memory, ContainerScaleTriggers::memoryField)
                .with(all, "sqs", ContainerScaleTriggers::sqs, ContainerScaleTriggers::sqsField);
        String sqs = "{\"activation_queue_length\":1,\"aws_region\":\"r\",\"queue_length\":2,\"queue_url\":\"u\","
                + "\"secret_name\":\"s\"}";
        ModelProperty.model(SqsTrigger.TYPE, "ContainerScaleTriggersSqsSerializer", sqs)
                .with(all, "aws_endpoint", SqsTrigger::awsEndpoint, SqsTrigger::awsEndpointField)
                .with(all, "scale_on_delayed", SqsTrigger::scaleOnDelayed, SqsTrigger::scaleOnDelayedField)
                .with(all, "scale_on_flight", SqsTrigger::scaleOnFlight, SqsTrigger::scaleOnFlightField);
    }

    private static void probes(List<ModelProperty<?>> all) {
        ModelProperty.model(Probes.TYPE, "InferenceInstanceProbesSerializerV2", "{}")
                .with(all, "liveness_probe", Probes::livenessProbe, Probes::livenessProbeField)
                .with(all, "readiness_probe", Probes::readinessProbe, Probes::readinessProbeField)
                .with(all, "startup_probe", Probes::startupProbe, Probes::startupProbeField);
        ModelProperty.model(Probe.TYPE, "ContainerProbeSerializerV2", "{}")
                .with(all, "exec", Probe::exec, Probe::execField)
                .with(all, "failure_threshold", Probe::failureThreshold, Probe::failureThresholdField)
                .with(all, "http_get", Probe::httpGet, Probe::httpGetField)
                .with(all, "initial_delay_seconds", Probe::initialDelaySeconds, Probe::initialDelaySecondsField)
                .with(all, "period_seconds", Probe::periodSeconds, Probe::periodSecondsField)
                .with(all, "success_threshold", Probe::successThreshold, Probe::successThresholdField)
                .with(all, "tcp_socket", Probe::tcpSocket, Probe::tcpSocketField)
                .with(all, "timeout_seconds", Probe::timeoutSeconds, Probe::timeoutSecondsField);
        ModelProperty.model(HttpGetProbe.TYPE, "ContainerProbeHttpGetConfigSerializerV2", "{\"port\":80}")
                .with(all, "host", HttpGetProbe::host, HttpGetProbe::hostField)
                .with(all, "path", HttpGetProbe::path, HttpGetProbe::pathField)
                .with(all, "schema", HttpGetProbe::schema, HttpGetProbe::schemaField);
    }
}
