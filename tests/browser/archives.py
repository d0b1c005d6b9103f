"""A small invented archive, as LinkedIn hands it out, for the browser tests."""

import zipfile
from pathlib import Path

PROFILE = (
    "First Name,Last Name,Headline,Geo Location\n"
    'Mia,Lund,Staff nurse at Leeds Infirmary,"Leeds, England, United Kingdom"\n'
)
POSITIONS = (
    "Company Name,Title,Description,Location,Started On,Finished On\n"
    'Leeds Infirmary,Staff nurse,,"Leeds, England, United Kingdom",Sep 2017,\n'
)
EDUCATION = "School Name,Start Date,End Date,Notes,Degree Name,Activities\nLund University,2010,2013,,BSc Nursing,\n"
CONNECTIONS = """Notes:
"Some addresses, may be missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Amina,Rahman,https://www.linkedin.com/in/amina-r,amina@tarn.example,Tarn Health,Product Manager | ex-nurse,12 Mar 2024
Graham,Whitlock,https://www.linkedin.com/in/graham-w,,Calder Records,Head of Product,3 Jan 2019
Tomás,Quintela,https://www.linkedin.com/in/tomas-q,,Open Ward Project,Paramedic turned Product Owner,7 May 2025
Joe,Castle,https://www.linkedin.com/in/joe-c,,Pennine Foods,Production Manager,1 Feb 2020
Bea,Marsh,https://www.linkedin.com/in/bea-m,,Leeds Infirmary,Ward sister,9 Sep 2018
,,https://www.linkedin.com/in/hidden,,,,9 Sep 2018
"""


def archive(folder: Path) -> Path:
    """The archive as a zip file in a folder."""
    path = folder / "Basic_LinkedInDataExport_11-20-2026.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("Connections.csv", CONNECTIONS)
        packed.writestr("Profile.csv", PROFILE)
        packed.writestr("Positions.csv", POSITIONS)
        packed.writestr("Education.csv", EDUCATION)
    return path
