# %% [markdown]
# # From predictions to a decision
#
# Three models predicted 1797 handwritten digits, each digit by a model that had not seen it. Which model should read digits from now
# on, what should be done about its probabilities, and which digits should a person look at?
#
# Spark was started with `--packages org.surprisal:surprisal:0.1.0`, and the notebook in the folder `examples`. The plots need
# pandas and matplotlib.

# %%
from pathlib import Path

import matplotlib.pyplot as plt
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

spark = SparkSession.builder.config("spark.sql.shuffle.partitions", 4).getOrCreate()
spark.sparkContext.setLogLevel("ERROR")

from surprisal import functions as S

DATA = next(path for path in [Path("../sample-data"), Path("sample-data")] if path.is_dir())
MODELS = ["logistic", "forest", "naive_bayes"]

wide = spark.read.csv(str(DATA / "digits-predictions.csv"), header=True, inferSchema=True)


def of_model(model):
    distribution = F.array(*[F.col(f"{model}_{digit}") for digit in range(10)])
    return F.struct(F.lit(model).alias("model"), distribution.alias("probability"))


def with_choice(rows):
    """The most likely digit, and how sure the model is of it."""
    choice = F.expr("array_position(probability, array_max(probability)) - 1")
    return rows.withColumn("sureness", F.array_max("probability")).withColumn("choice", choice)


predictions = with_choice(
    wide.select("id", "label", F.inline(F.array(*map(of_model, MODELS))))
).cache()
predictions.select("id", "label", "model", "choice", F.round("sureness", 4).alias("sureness")).show(3)

# %% [markdown]
# ## Which model?
#
# Accuracy says forest, log loss says logistic. A log loss has two parts: what a recalibration would remove, and what is left. The first
# is repaired by one number, the temperature; so the second decides.

# %%
scores = (
    predictions.groupBy("model")
    .agg(
        F.avg((F.col("choice") == F.col("label")).cast("int")).alias("accuracy"),
        S.temperature_scaling("label", "probability").alias("scaling"),
    )
    .select(
        "model",
        "accuracy",
        "scaling.log_loss",
        "scaling.recalibrated_log_loss",
        "scaling.recalibrated_log_loss_error",
        "scaling.temperature",
    )
    .orderBy("recalibrated_log_loss")
    .toPandas()
    .set_index("model")
)
print(scores.round(4).to_string())

# %% [markdown]
# Recalibrated, forest is the best by far. As it is, it is not sure enough: a temperature below 1 makes it surer. (The recalibrated log loss
# is cross-fitted: every row at a temperature that the other rows gave.)
#
# ## What a recalibration does
#
# Each dot is a bin of predictions, the larger the more: how sure the model was of its choice, and how often that was right. On the
# diagonal it is as sure as it should be.

# %%
temperature = float(scores.temperature["forest"])
recalibrated = (
    predictions.filter("model = 'forest'")
    .withColumn("probability", S.apply_temperature("probability", temperature))
    .withColumn("model", F.lit("forest, recalibrated"))
)
everything = predictions.unionByName(with_choice(recalibrated)).cache()

curves = (
    everything.groupBy("model")
    .agg(S.calibration_curve("label", "probability").alias("bins"))
    .select("model", F.inline("bins"))
    .filter("count > 0")
    .toPandas()
)
figure, axes = plt.subplots(1, 4, figsize=(11, 3), sharey=True)
for axis, model in zip(axes, ["naive_bayes", "logistic", "forest", "forest, recalibrated"]):
    bins = curves[curves.model == model]
    axis.plot([0, 1], [0, 1], color="lightgray", zorder=0)
    axis.scatter(bins.mean_probability, bins.observed_frequency, s=4 + bins["count"] / 8, alpha=0.7)
    axis.set_title(model, fontsize=10)
    axis.set_xlabel("how sure")
    axis.set_aspect("equal")
axes[0].set_ylabel("how often right")
figure.tight_layout()
plt.show()

# %% [markdown]
# ## What it is worth
#
# Say that a person who looks at a digit costs 1, and a digit that is read wrongly costs 20. Then a digit should be shown to a person where
# the model gives its choice less than 95 %: if its probabilities are right. What that rule costs per 1000 digits:

# %%
REVIEW, MISTAKE = 1, 20
shown = F.col("sureness") < 1 - REVIEW / MISTAKE
wrong = ~shown & (F.col("choice") != F.col("label"))
costs = (
    everything.groupBy("model")
    .agg(
        F.sum(shown.cast("int")).alias("shown"),
        F.sum(wrong.cast("int")).alias("wrong"),
        F.count("*").alias("rows"),
    )
    .withColumn("cost_of_1000", 1000 * (F.col("shown") * REVIEW + F.col("wrong") * MISTAKE) / F.col("rows"))
    .orderBy("cost_of_1000")
    .toPandas()
    .set_index("model")
)
print(costs.round(1).to_string())

# %% [markdown]
# ## Which digits to look at
#
# The digits that surprised the chosen model most: mistakes of the writer, of the label, or of the model. The surprisal of a row is what
# it adds to the log loss.

# %%
pixels = spark.read.csv(str(DATA / "digits.csv"), header=True, inferSchema=True)
image = F.array(*[F.col(f"pixel_{i}") for i in range(64)]).alias("image")
worst = (
    everything.filter("model = 'forest, recalibrated'")
    .withColumn("surprisal", S.cross_entropy("label", "probability"))
    .join(pixels.select("id", image), "id")
    .orderBy(F.desc("surprisal"), "id")
    .limit(8)
    .toPandas()
)
print(worst[["id", "label", "choice", "sureness", "surprisal"]].round(3).to_string(index=False))

figure, axes = plt.subplots(1, 8, figsize=(11, 1.9))
for axis, row in zip(axes, worst.itertuples()):
    axis.imshow([row.image[8 * y : 8 * y + 8] for y in range(8)], cmap="gray_r")
    axis.set_title(f"{row.label}, read as {row.choice}\n({row.sureness:.0%} sure)", fontsize=9)
    axis.axis("off")
figure.tight_layout()
plt.show()

# %% [markdown]
# ## The decision
#
# Take the forest, and apply the temperature to its probabilities; show people what it is less than 95 % sure of; and look at the digits above
# before anything else is tuned. `S.apply_temperature("probability", temperature)` is all that production needs. In a pipeline,
# `ProbabilityCalibrator` of `surprisal.ml` learns the temperature and applies it.
