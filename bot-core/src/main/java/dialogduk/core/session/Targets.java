package dialogduk.core.session;

import dialogduk.core.dialogue.Cloth;
import dialogduk.core.dialogue.Dialogue;
import dialogduk.core.dialogue.Prompt;
import java.util.function.Function;

/// What a command is about: a cloth or a prompt that the session has chosen.
record Targets(Dialogue dialogue, Session session) {

  Decision decide(
      String target, Function<Cloth, Decision> ofCloth, Function<Prompt, Decision> ofPrompt) {
    if (dialogue.hasCloth(target)) {
      return chosen(dialogue.cloth(target), ofCloth);
    }
    if (!dialogue.hasPrompt(target)) {
      return Decision.refused(new Refusal.Unknown(target));
    }
    return chosen(dialogue.clothOf(target), _ -> ofPrompt.apply(dialogue.prompt(target)));
  }

  Decision ofPrompt(String target, Function<Prompt, Decision> then) {
    return decide(target, cloth -> Decision.refused(new Refusal.Unknown(cloth.id())), then);
  }

  Decision ofCloth(String target, Function<Cloth, Decision> then) {
    return decide(target, then, prompt -> Decision.refused(new Refusal.Unknown(prompt.id())));
  }

  private Decision chosen(Cloth cloth, Function<Cloth, Decision> then) {
    return session.cloths().contains(cloth.id())
        ? then.apply(cloth)
        : Decision.refused(new Refusal.NotChosen(cloth.id()));
  }
}
