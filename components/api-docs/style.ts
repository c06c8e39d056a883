export const subheadingStyle = "mb-1.5 font-semibold";
