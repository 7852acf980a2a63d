import { notFound } from '../../shared/errors.ts';
import { lexicon } from '../../shared/skills/lexicon.ts';
import type { CertificateStore } from './certificate-store.ts';
import type { Certificate } from './domain/study/certificate.ts';
import type { StudyStore } from './study-store.ts';

interface Needs {
  readonly certificates: Pick<CertificateStore, 'find' | 'replace'>;
  readonly study: Pick<StudyStore, 'enrolment'>;
}

/** What anybody with the id may see: of the person no more than the name they chose to show. */
const shown = ({ memberId, courseVersion, skills, ...certificate }: Certificate) => ({
  ...certificate,
  skills: skills.map((skill) => lexicon.nameOf(skill)),
});

const noSuchCertificate = () => notFound('no-such-certificate', 'There is no such certificate.');

/** Certificates for whoever was given the id of one, and what their owners decide about them. */
export const certificateCases = ({ certificates, study }: Needs) => {
  const find = async (certificateId: string): Promise<Certificate> => {
    const certificate = await certificates.find(certificateId);
    if (certificate === undefined) throw noSuchCertificate();
    return certificate;
  };
  return {
    /** Throws `no-such-certificate`. */
    get: async (certificateId: string) => shown(await find(certificateId)),

    /** Throws `no-such-certificate` where the course is not finished. */
    name: async (
      { memberId, courseId }: { readonly memberId: string; readonly courseId: string },
      name: string | null,
    ) => {
      const certificateId = (await study.enrolment(memberId, courseId))?.certificateId;
      if (certificateId === undefined || certificateId === null) throw noSuchCertificate();
      const certificate = { ...(await find(certificateId)), name };
      await certificates.replace(certificate);
      return shown(certificate);
    },
  };
};
