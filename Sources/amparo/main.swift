internal import ArgumentParser

// `amparo` alone learns. Without arguments nothing has to be parsed, and the course map stands a millisecond earlier.
if CommandLine.arguments.count == 1 {
  Learn.learn(Learn.Request())
} else if let generated = GeneratedHelp.text(Array(CommandLine.arguments.dropFirst())) {
  Output.data(generated + "\n")
} else {
  AmparoCommand.main()
}
