package org.surprisal.ml;

import java.io.IOException;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.ml.util.MLWriter;

/**
 * Saves and loads a stage that has another one as a parameter. The other one is saved as the only
 * stage of a pipeline, as Spark knows how to read a pipeline of any stages.
 */
final class NestedStage {
  private NestedStage() {}

  /** A writer of the parameters, which {@code params} writes, and of the stage, if there is one. */
  static MLWriter writer(MLWriter params, Params owner, Param<? extends PipelineStage> stage) {
    return new MLWriter() {
      @Override
      public void saveImpl(String path) {
        saveTo(path, params);
        if (owner.isDefined(stage)) {
          saveTo(folder(path, stage), pipeline(owner.getOrDefault(stage)).write());
        }
      }
    };
  }

  private static MLWritable pipeline(PipelineStage stage) {
    String uid = stage.uid() + "_saved";
    return stage instanceof Transformer fitted
        ? new PipelineModel(uid, new Transformer[] {fitted})
        : new Pipeline(uid).setStages(new PipelineStage[] {stage});
  }

  private static void saveTo(String path, MLWriter writer) {
    try {
      writer.save(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String folder(String path, Param<?> stage) {
    return path + "/" + stage.name();
  }

  /** A reader of a stage whose parameter of this name is another stage. */
  static <T extends Params> MLReader<T> reader(String param) {
    return new MLReader<>() {
      @Override
      public T load(String path) {
        T owner = new DefaultParamsReader<T>().load(path);
        Param<Object> stage = owner.getParam(param);
        if (owner.isSet(stage)) {
          owner.set(stage, stageOf(folder(path, stage), stage));
        }
        return owner;
      }
    };
  }

  private static Object stageOf(String folder, Param<?> stage) {
    return stage.name().equals(ProbabilityCalibratorModel.CLASSIFIER)
        ? PipelineModel.load(folder).stages()[0]
        : Pipeline.load(folder).getStages()[0];
  }
}
