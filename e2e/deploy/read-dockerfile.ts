import { DockerfileParser, type Env, type Flag, type From, type ModifiableInstruction } from 'dockerfile-ast'

/** An instruction that changes files. */
export type Step =
  | { kind: 'run'; command: string }
  | { kind: 'copy'; from: string | undefined; sources: string[]; target: string }
  | { kind: 'folder'; path: string }

export type Stage = {
  name: string
  /** An earlier stage, or an image. */
  base: string
  steps: Step[]
  env: Record<string, string>
  user?: string
  /** Commands; undefined where a shell would run them. */
  healthCheck?: string[] | undefined
  entryPoint?: string[] | undefined
  command?: string[] | undefined
}

/** The stages with what each inherits from its base. @throws what it does not know, since it would miss there */
export function readDockerfile(text: string): Stage[] {
  const stages: Stage[] = []
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const keyword = instruction.getKeyword()
    const content = instruction.getArgumentsContent() ?? ''
    const stage = stages.at(-1)
    if (keyword === 'FROM') {
      const from = instruction as From
      const base = from.getImage() ?? ''
      const inherited = stages.find(({ name }) => name === base)
      stages.push({ ...inherited, name: from.getBuildStage() ?? '', base, steps: [], env: { ...inherited?.env } })
    } else if (!stage) throw new Error(`${keyword} stands before FROM`)
    else if (keyword === 'RUN') stage.steps.push({ kind: 'run', command: content })
    else if (keyword === 'WORKDIR') stage.steps.push({ kind: 'folder', path: content })
    else if (keyword === 'COPY') stage.steps.push(readCopy(content, (instruction as ModifiableInstruction).getFlags()))
    else if (keyword === 'USER') stage.user = content
    else if (keyword === 'HEALTHCHECK') stage.healthCheck = readWords(content.replace(/^CMD\s+/, ''))
    else if (keyword === 'ENTRYPOINT') stage.entryPoint = readWords(content)
    else if (keyword === 'CMD') stage.command = readWords(content)
    else if (keyword === 'ENV') {
      for (const property of (instruction as Env).getProperties()) {
        stage.env[property.getName()] = property.getValue() ?? ''
      }
    } else if (keyword !== 'LABEL' && keyword !== 'EXPOSE') throw new Error(`${keyword} is not known`)
  }
  return stages
}

function readCopy(content: string, flags: Flag[]): Step {
  const unknown = flags.find((flag) => flag.getName() !== 'from')
  if (unknown) throw new Error(`COPY --${unknown.getName()} is not known`)
  const words = content.split(/\s+/)
  return {
    kind: 'copy',
    from: flags[0]?.getValue() ?? undefined,
    sources: words.slice(0, -1),
    target: words.at(-1) ?? '',
  }
}

function readWords(content: string): string[] | undefined {
  return content.startsWith('[') ? (JSON.parse(content) as string[]) : undefined
}
