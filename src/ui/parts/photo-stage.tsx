import { useState, type ReactNode } from 'react';
import type { PhotoView } from '../../bridge/review-state';
import type { Profile } from '../../core/check/report';
import { proposedCover } from '../../core/policy/proposed-cover';
import type { ListedFinding } from '../review/order-findings';
import type { RedactionPlan } from '../../core/redaction/plan';
import { useSay } from '../say';
import { RegionOutline } from './region-outline';
import { RegionTag } from './region-tag';
import { ShapeView } from './shape-view';
import './photo-stage.css';

interface PhotoStageProps {
  readonly photo: PhotoView;
  readonly profile: Profile;
  readonly listed: readonly ListedFinding[];
  readonly isCovered: (listed: ListedFinding) => boolean;
  /** Id of the finding that is pointed at, here or in the list. */
  readonly linked: string | null;
  readonly onLink: (id: string | null) => void;
  readonly onChoose: (id: string) => void;
  /** What is going to be done to the picture. */
  readonly plan: RedactionPlan;
  /** Shows the covered regions as they will be. */
  readonly previewCover: boolean;
}

/** The photo with its numbered outlines. */
export function PhotoStage(props: PhotoStageProps): ReactNode {
  const { photo, profile, listed, isCovered, linked, onLink, onChoose, plan, previewCover } = props;
  const say = useSay();
  const [loaded, setLoaded] = useState<{ url: string; ratio: number } | null>(null);
  const [failedUrl, setFailedUrl] = useState<string | null>(null);

  if (photo.previewUrl === null || photo.previewUrl === failedUrl) {
    const stillComing = photo.previewUrl === null && photo.stage !== 'done';
    return (
      <div className="wl-stage">
        <p className="wl-stage__empty">{say(stillComing ? 'review.photo.loading' : 'review.photo.undecodable')}</p>
      </div>
    );
  }

  const url = photo.previewUrl;
  const ratio =
    loaded?.url === url
      ? loaded.ratio
      : photo.report?.width && photo.report.height
        ? photo.report.width / photo.report.height
        : 4 / 3;
  // The worst is drawn last, on top of the others.
  const marked = listed.filter(({ finding }) => finding.region !== null).reverse();
  return (
    <div className="wl-stage">
      <div
        className="wl-stage__frame"
        style={{ '--wl-ratio': ratio } as React.CSSProperties}
        data-preview={previewCover ? 'cover' : undefined}
      >
        <img
          className="wl-stage__photo"
          src={url}
          alt={say({ key: 'review.photo.alt', values: { name: photo.originalName } })}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
            if (naturalWidth > 0 && naturalHeight > 0) setLoaded({ url, ratio: naturalWidth / naturalHeight });
          }}
          onError={() => {
            setFailedUrl(url);
          }}
        />
        <svg
          className="wl-stage__overlay"
          viewBox={`0 0 1 ${String(1 / ratio)}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {plan.covers.map(({ shape }, index) => (
            // Covers have no name here, and their order is what is drawn.
            <ShapeView key={index} shape={shape} ratio={ratio} className="wl-stage__cover" />
          ))}
          {plan.crop && (
            <ShapeView
              shape={{ type: 'around', kept: [{ type: 'rectangle', box: plan.crop }] }}
              ratio={ratio}
              className="wl-stage__cropped"
            />
          )}
          {marked
            .filter(({ id, finding }) => id === linked && finding.parts)
            .flatMap(({ finding, all }) => proposedCover(finding, all, profile) ?? [])
            .map(({ shape }, index) => (
              <ShapeView key={index} shape={shape} ratio={ratio} className="wl-stage__parts" />
            ))}
          {marked.map((item) => (
            <RegionOutline
              key={item.id}
              listed={item}
              covered={isCovered(item)}
              linked={item.id === linked}
              ratio={ratio}
            />
          ))}
        </svg>
        {marked.map((item) => (
          <RegionTag
            key={item.id}
            listed={item}
            linked={item.id === linked}
            onLink={onLink}
            onChoose={() => {
              onChoose(item.id);
            }}
          />
        ))}
      </div>
    </div>
  );
}
