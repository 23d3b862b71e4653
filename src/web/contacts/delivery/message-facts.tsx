import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Message } from '#contract/message.ts'
import { problemKind, problemTitle } from '../../problem-kind.ts'
import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { Verbatim } from '../../ui/verbatim.tsx'
import { campaignQuery } from './delivery-queries.ts'

/** From where a message was sent, in which campaign, and for how long BSG tries. */
export function MessageFacts({ message }: { message: Message }) {
  const texts = useDeliveryTexts()
  const { source, campaignId, validity } = message
  const known: Record<string, string> = texts.sources
  return (
    <>
      {source !== '' && <span>{Object.hasOwn(known, source) ? known[source] : <Unknown source={source} />}</span>}
      {validity !== null && <span>{texts.validity(validity)}</span>}
      {campaignId !== null && <CampaignName id={campaignId} />}
    </>
  )
}

function Unknown({ source }: { source: string }) {
  const [before, after] = useDeliveryTexts().source('\n').split('\n')
  return (
    <>
      <span>{before}</span>
      <Verbatim text={source} />
      <span>{after}</span>
    </>
  )
}

/** A campaign by its ID, and by its name when an agent wants it: that is a call to BSG. */
function CampaignName({ id }: { id: number }) {
  const texts = useDeliveryTexts()
  const { texts: first } = useLanguage()
  const [isAsked, setIsAsked] = useState(false)
  const campaign = useQuery({ ...campaignQuery(id), enabled: isAsked })
  const { data, error, isFetching } = campaign
  const name = texts.campaign(id)
  if (!isAsked || isFetching) {
    return (
      <button
        type="button"
        aria-label={`${name}: ${isFetching ? texts.campaignLoading : texts.campaignName}`}
        aria-disabled={isFetching}
        title={texts.campaignName}
        onClick={() => setIsAsked(true)}
        className="cursor-pointer rounded-inner underline decoration-control decoration-dotted underline-offset-4 hover:text-ink aria-disabled:opacity-60"
      >
        {name}
      </button>
    )
  }
  return (
    <span className="flex flex-wrap gap-x-1.5">
      <span>{name}</span>
      {data &&
        (data.name === null ? (
          <span>{texts.campaignUnnamed}</span>
        ) : (
          <Verbatim text={data.name} className="text-ink" />
        ))}
      {error && (
        <>
          <span className="text-warning">{texts.campaignNotLoaded(problemTitle(first, problemKind(error)))}</span>
          <button
            type="button"
            onClick={() => campaign.refetch()}
            className="cursor-pointer rounded-inner text-accent underline underline-offset-4"
          >
            {texts.retry}
          </button>
        </>
      )}
    </span>
  )
}
