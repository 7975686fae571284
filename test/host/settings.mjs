/** User settings for every run: nothing of VS Code's own speaks up, moves or looks anything up. */
export const QUIET = {
  'telemetry.telemetryLevel': 'off',
  'telemetry.feedback.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'window.commandCenter': false,
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'chat.agent.enabled': false,
  'chat.mcp.access': 'none',
  'chat.commandCenter.enabled': false,
  'chat.agentHost.enabled': false,
  'chat.agentHost.claudeAgent.enabled': false,
  'chat.agentHost.sessionCatalog.enabled': false,
  'git.enabled': false,
  'git.autoRepositoryDetection': false,
  'files.watcherExclude': { '**/node_modules/**': true },
  'security.workspace.trust.enabled': false,
  'typescript.disableAutomaticTypeAcquisition': true,
};

/** On top, for tests: the same picture each time, and a file is saved only when the test saves it. */
export const STEADY = {
  ...QUIET,
  'files.autoSave': 'off', // the web's default saves after a moment and hides mistakes with unsaved files
  'window.autoDetectColorScheme': false,
  'window.autoDetectHighContrast': false,
  'workbench.reduceMotion': 'on',
  'editor.accessibilitySupport': 'off',
  'editor.cursorBlinking': 'solid',
  'editor.hover.delay': 150,
};
