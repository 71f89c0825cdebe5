package dev.shoreline.netlist.diagnostic;

/** Codes 1300 to 1399: thermal models. */
public enum ThermalCode implements DiagnosticCode {
  /** A scenario that removes no heat. */
  NO_COOLING(
      Explanation.error(
          1300,
          "No cooling",
          "Every face of the model is adiabatic while blocks give off power, so that no steady"
              + " temperature exists.",
          "scenario s of D { ambient 35degC  top adiabatic  bottom adiabatic }",
          "Give at least one face a convection, a cold plate or a fixed temperature.")),
  /** A model without a body or with a body of no size. */
  EMPTY_MODEL(
      Explanation.error(
          1301,
          "Empty thermal model",
          "The scenario's design has no body, or its bodies span no area, so that there is nothing to conduct heat.",
          "",
          "Give the design at least one die, substrate or other body with a size and a thickness.")),
  /** A conductivity that no material has. */
  BAD_CONDUCTIVITY(
      Explanation.error(
          1302,
          "Conductivity not above zero",
          "A material of a body has a thermal conductivity that is zero, negative, infinite or not given. Every gap conducts too: air has about 0.026 W/(m K).",
          "",
          "Give the material its conductivity along x, y and z in W/m/K.")),
  /** A layer or heat source without extent. */
  BAD_SIZE(
      Explanation.error(
          1303,
          "Size that makes no thermal model",
          "A layer, block or heat source of the thermal model has a size that is zero, negative or not a number.",
          "",
          "Give the object a size above zero, or leave it out.")),
  /** A boundary value that makes no sense. */
  BAD_BOUNDARY(
      Explanation.error(
          1304,
          "Boundary value not allowed",
          "A face has a heat transfer coefficient that is not above zero, or a temperature that is not a number.",
          "",
          "Give the face a coefficient above zero and a temperature.")),
  /** Power or a probe outside the bodies. */
  OUTSIDE_DOMAIN(
      Explanation.error(
          1305,
          "Heat source outside the package",
          "A heat source or a measured object lies outside the box around all bodies.",
          "",
          "Move it onto a body.")),
  /** A power that is no number. */
  BAD_POWER(
      Explanation.error(
          1306,
          "Power not a number",
          "A body, heat source or heater has a power that is infinite or not a number.",
          "",
          "Give a finite power.")),
  /** A grid beyond the memory limit. */
  GRID_TOO_LARGE(
      Explanation.error(
          1307,
          "Thermal grid too large",
          "The grid that the scenario's resolution asks for would exceed the memory limit; nothing was allocated. The message says along which axis most cells lie.",
          "",
          "Coarsen the resolution or raise the memory limit.")),
  /** An iteration that did not end. */
  NOT_CONVERGED(
      Explanation.error(
          1308,
          "Temperatures did not converge",
          "The solver stopped above its tolerance, so its temperatures must not be used.",
          "",
          "Look for materials or boundary values that are orders of magnitude off.")),
  /** Conductivities that keep changing. */
  NOT_SETTLED(
      Explanation.error(
          1309,
          "Conductivities did not settle",
          "Temperature-dependent conductivities still changed when the solver gave up; heat may run away.",
          "",
          "Check the power and the conductivity tables.")),
  /** A body without a material. */
  NO_MATERIAL(
      Explanation.error(
          1310,
          "Body without material",
          "A body or a layer of its process names no material, so its conductivity is unknown.",
          "",
          "Name the material of the body, or of each layer of its process.")),
  /** A power map that cannot be used. */
  BAD_POWER_MAP(
      Explanation.error(
          1311,
          "Power map not usable",
          "The power map of a die cannot be read, or it is no rectangular table of finite numbers.",
          "",
          "Give rows of comma-separated powers, the northernmost first, all rows alike in length.")),
  /** A device on no body. */
  NO_HOST(
      Explanation.warning(
          1312,
          "Device on no body",
          "A heated or thermally measured device lies on no body, so its heat and temperature were left out.",
          "",
          "Place the device in a die or on a body.")),
  /** A scenario with power over time. */
  STEADY_ONLY(
      Explanation.warning(
          1313,
          "Only the steady state was solved",
          "The scenario has power steps, duty cycles or a duration. Checks and reports take the"
              + " steady state with the powers of the design, of duty cycles the mean power;"
              + " `shoreline thermal --transient` follows them over time.",
          "",
          "Read the results as the steady state; a scenario without steps says the same without"
              + " this message.")),
  /** A body turned by an odd angle. */
  TURNED_BODY(
      Explanation.warning(
          1314,
          "Turned body taken by its bounding box",
          "A body is turned by another angle than a multiple of 90 degrees. The thermal model takes"
              + " the axis-parallel box around it, which spreads its heat over a larger area.",
          "",
          "Turn the body by a multiple of 90 degrees, or allow for the difference.")),
  /** A ring that no allowed power locks. */
  RING_NOT_LOCKED(
      Explanation.warning(
          1315,
          "Ring cannot be locked",
          "No power between zero and the limit of its heater brings the ring to the wavelength that"
              + " its group shares: it stays too cold at the limit, or its neighbours heat it beyond.",
          "",
          "Raise the limit, choose a channel spacing that lets the group hop, or cool the ring.")),
  /** A transient of a material whose heat capacity is unknown. */
  NO_HEAT_CAPACITY(
      Explanation.error(
          1316,
          "Heat capacity missing",
          "Temperatures over time need the density and the heat capacity of every material in the"
              + " design; steady temperatures do not.",
          "",
          "Give the material `density` and `heat_capacity`.")),
  /** A transient without a sensible time. */
  BAD_TIME(
      Explanation.error(
          1317,
          "Times of a transient are wrong",
          "The duration, a step of power or a time at which the field is wanted is not above zero,"
              + " not finite, or out of order.",
          "",
          "Give the scenario a `duration`, and steps and stored times within it.")),
  /** A stack of 3D-ICE that cannot be read. */
  BAD_STACK_DESCRIPTION(
      Explanation.error(
          1318,
          "Stack description not readable",
          "A stack description of 3D-ICE (`.stk`) or a floor plan that it names goes on in a way"
              + " that its format does not allow, names something that it does not declare, or has"
              + " an extent of zero.",
          "",
          "Look at the line that the message names; floor plans must lie in the description's"
              + " folder.")),
  /** A stack of 3D-ICE that asks for more than is followed. */
  STACK_NOT_FOLLOWED(
      Explanation.error(
          1319,
          "Stack description asks for what is not followed",
          "The stack description of 3D-ICE asks for channels, pin fins, a sink with a spreader or a"
              + " transient. Solid layers, dies, coefficients at the top and the bottom and the"
              + " steady state are read; the rest is refused, never left out in silence.",
          "",
          "Leave that section out, or state the case as a design."));

  private final Explanation explanation;

  ThermalCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
