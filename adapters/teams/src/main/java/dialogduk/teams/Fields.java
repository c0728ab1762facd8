package dialogduk.teams;

import dialogduk.core.card.Block;

/// What becomes of the parts that a message and a form draw differently.
interface Fields {

  void input(Block.Input input);

  void line(Block.Line line);

  void rows(Block.Rows rows);

  void choice(Block.Choice choice);

  void ticks(Block.Ticks ticks);

  void scale(Block.Scale scale);

  void buttons(Block.Buttons buttons);

  void fold(Block.Fold fold);
}
