import type { Deployment } from 'kubernetes-types/apps/v1'
import type { HorizontalPodAutoscaler } from 'kubernetes-types/autoscaling/v2'
import type { Service } from 'kubernetes-types/core/v1'
import type { NetworkPolicy } from 'kubernetes-types/networking/v1'
import { expect, it } from 'vitest'
import { readConfig } from '../../src/server/config/config.ts'
import { shutdownMs } from '../../src/server/config/limits.ts'
import { namesOf } from '../../src/server/config/variables.ts'
import { createTestApp } from '../../src/server/testing/fake-upstream.ts'
import { findMistakes, kustomization, type Manifest, manifests } from './manifests.ts'
import { readDockerfile } from './read-dockerfile.ts'
import { read } from './root.ts'

const deployment = manifests.get('deployment.yaml') as unknown as Deployment
const pod = deployment.spec?.template.spec
const [container] = pod?.containers ?? []
const image = readDockerfile(read('Dockerfile')).at(-1)
const settings = Object.fromEntries(
  kustomization.configMapGenerator.flatMap(({ literals }) => literals.map((line) => line.split(/=(.*)/s).slice(0, 2))),
)

const spoilt = [
  ['"readinessProbe"', '"readynessProbe"'],
  ['"containerPort":5173', '"containerPort":"5173"'],
  ['"selector"', '"selectors"'],
].map(([from = '', to = '']) => JSON.parse(JSON.stringify(deployment).replace(from, to)) as Manifest)

it('the manifests are what Kubernetes publishes, and mistakes in them are found', () => {
  const found = findMistakes([...manifests.values(), ...spoilt])
  expect(Object.keys(found).map(Number)).toEqual(spoilt.map((_, index) => manifests.size + index))
})

it('kustomize applies every manifest, and each image is one of its', () => {
  expect([...kustomization.resources].sort()).toEqual([...manifests.keys()].sort())
  expect(kustomization.images.map(({ name }) => name)).toEqual(pod?.containers.map(({ image }) => image))
})

it('the settings are ones that Contact Desk starts with, and the secrets come by reference only', () => {
  const secrets = { BSG_API_KEY: 'live_abc', OIDC_CLIENT_SECRET: 'x', SESSION_SECRET: crypto.randomUUID().repeat(2) }
  const config = readConfig({ ...image?.env, ...settings, ...secrets })
  expect([config.isLocalOnly, config.signIn === undefined]).toEqual([false, false])
  expect(Object.keys(settings).filter((name) => !namesOf().some((known) => known === name))).toEqual([])
  expect(namesOf('isSecret').filter((name) => name in settings)).toEqual([])
  expect(container?.env).toBeUndefined()
  const [map] = kustomization.configMapGenerator
  expect(container?.envFrom).toEqual([{ configMapRef: { name: map?.name } }, { secretRef: { name: map?.name } }])
})

it('pods have no more rights than Contact Desk needs', () => {
  expect(pod).toMatchObject({
    automountServiceAccountToken: false,
    securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
  })
  expect(`${pod?.securityContext?.runAsUser}:${pod?.securityContext?.runAsGroup}`).toBe(image?.user)
  expect(container?.securityContext).toEqual({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  })
})

it('every part names the port that the image listens on', () => {
  const port = Number(image?.env.PORT)
  const policy = manifests.get('network-policy.yaml') as unknown as NetworkPolicy
  const service = manifests.get('service.yaml') as unknown as Service
  expect(container?.ports).toEqual([{ name: 'http', containerPort: port }])
  expect(service.spec?.ports?.map(({ targetPort }) => targetPort)).toEqual(['http'])
  expect(policy.spec?.ingress?.flatMap(({ ports }) => ports?.map((allowed) => allowed.port))).toEqual([port])
})

it('pods may reach one BSG, one provider and names, and nothing else', () => {
  const policy = manifests.get('network-policy.yaml') as unknown as NetworkPolicy
  expect(policy.spec?.policyTypes).toEqual(['Ingress', 'Egress'])
  const networks = policy.spec?.egress?.flatMap(({ to }) => to?.flatMap(({ ipBlock }) => ipBlock?.cidr ?? []) ?? [])
  // One address each, from the ranges that belong to nobody: an administrator writes the real ones.
  expect(networks).toEqual(['192.0.2.1/32', '198.51.100.1/32'])
  const ways = policy.spec?.egress?.map(({ to, ports }) => [to?.length, ports?.map(({ port }) => port)])
  expect(ways).toEqual([
    [1, [53, 53]],
    [1, [443]],
    [1, [443]],
  ])
})

it('probes ask for what answers, and a pod has the time that Contact Desk takes to end', async () => {
  const { get } = createTestApp({})
  for (const probe of [container?.startupProbe, container?.readinessProbe, container?.livenessProbe]) {
    expect((await get(probe?.httpGet?.path ?? '')).status).toBe(200)
  }
  const sleep = container?.lifecycle?.preStop?.sleep?.seconds ?? 0
  const needed = sleep + (shutdownMs.grace + shutdownMs.requests + shutdownMs.log) / 1000
  expect(pod?.terminationGracePeriodSeconds).toBeGreaterThan(needed)
})

it('the autoscaler counts by a metric that Contact Desk has, up to less than its limit', async () => {
  const { spec } = manifests.get('autoscaler.yaml') as unknown as HorizontalPodAutoscaler
  const pods = spec?.metrics?.find(({ type }) => type === 'Pods')?.pods
  const { get } = createTestApp({}, { METRICS_TOKEN: '0123456789abcdef' })
  const answer = await get('/metrics', { authorization: 'Bearer 0123456789abcdef' })
  expect(await answer.text()).toContain(`\n# TYPE ${pods?.metric.name} gauge\n`)
  expect(Number(pods?.target.averageValue)).toBeLessThan(readConfig({}).limits.inFlight)
  expect(spec?.scaleTargetRef.name).toBe(deployment.metadata?.name)
})
