/**
 * Measures by which results are told, as their users write them: of classification, retrieval, generation, images, speech and
 * regression. Short forms alone, as the alternatives of a pattern, without those that name other things, too ("COMET", "SPICE").
 */
export const METRICS =
	"F\\d(?:\\.\\d)?|m?AP|[mgdc]?IoU|NDCG|nDCG|MRR|BLEU|ROUGE|METEOR|CIDEr|chrF|BERTScore|CLIPScore|PSNR|SSIM|LPIPS|[gkr]?FID|FVD|ROC|PR|AUC|AUROC|AUPRC|MCC|MSE|RMSE|MAPE|MPJPE|HD\\d+|(?:min)?(?:ADE|FDE)|WER|CER|EER|PESQ|STOI";
